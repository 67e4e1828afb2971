package io.seatledger.query.reading;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.ledger.LedgerReader;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the moments that reads ask about. By recorded time, never by effective time: what was filed later with an earlier date was
 * not known then. The answer about a time is settled once something later was recorded.
 */
@Component
class Moments {
    private final JdbcClient db;
    private final LedgerReader log;
    private final Clock clock;

    Moments(JdbcClient db, LedgerReader log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The moment in the log.
     *
     * @param parameter of the query, for saying what is wrong with it
     * @throws MalformedRequest when the log does not reach that far
     */
    Moment of(AsOf asked, String parameter) {
        Long position = asked.position();
        if (position == null) {
            Instant at = Objects.requireNonNull(asked.instant());
            Instant now = clock.instant();
            return new Moment(log.lastAt(at), at.isBefore(now) ? at : now);
        }
        long head = log.head();
        if (position > head) {
            throw new MalformedRequest(
                    "/query/" + parameter, "is beyond the end of the log, whose last position is " + head);
        }
        return new Moment(position, recordedAt(position));
    }

    private Instant recordedAt(long position) {
        return db.sql("select recorded_at from ledger.event where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }
}
