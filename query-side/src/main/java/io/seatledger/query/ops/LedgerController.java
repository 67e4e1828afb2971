package io.seatledger.query.ops;

import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Headers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far the log and its read models are. */
@RestController
class LedgerController {
    private static final String STANDING = """
            select h.position, h.recorded_at, h.halted, p.position as shown, n.recorded_at as waiting_since
            from ledger.head h
            cross join (select coalesce(min(position), 0) as position from reporting.projection) p
            left join ledger.event n on n.position = p.position + 1 and n.position <= h.position""";

    private final JdbcClient db;
    private final Clock clock;

    LedgerController(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Where the log stands.
     *
     * @param position of its last event, 0 when it is empty
     * @param recordedAt when that was recorded
     * @param readModels up to where every read model has been folded
     * @param behindSeconds age of the oldest event that some read model does not show yet; 0 when there is none
     * @param state {@code OPEN}, or {@code STOPPED} when the log is not what was signed and takes no commands
     */
    record Standing(long position, @Nullable Instant recordedAt, long readModels, double behindSeconds, String state) {}

    @Allowed({
        Role.ADMIN,
        Role.STORE_BACKEND,
        Role.AGENT,
        Role.LEARNER,
        Role.LMS,
        Role.AUDITOR,
        Role.REPORTER,
        Role.OPERATOR
    })
    @GetMapping(path = "/v1/ledger", produces = "application/json")
    ResponseEntity<Standing> standing() {
        Standing standing = db.sql(STANDING).query(this::standing).single();
        return ResponseEntity.ok()
                .header(Headers.LEDGER_POSITION, Long.toString(standing.position()))
                .body(standing);
    }

    private Standing standing(ResultSet row, int number) throws SQLException {
        long position = row.getLong("position");
        OffsetDateTime waiting = row.getObject("waiting_since", OffsetDateTime.class);
        double behind = waiting == null
                ? 0
                : Duration.between(waiting.toInstant(), clock.instant()).toMillis() / 1_000.0;
        return new Standing(
                position,
                position == 0
                        ? null
                        : row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("shown"),
                Math.max(0, behind),
                row.getString("halted") == null ? "OPEN" : "STOPPED");
    }
}
