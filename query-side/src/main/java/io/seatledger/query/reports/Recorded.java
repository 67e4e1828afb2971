package io.seatledger.query.reports;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.Page;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Report;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for figures in one snapshot, and says what they are of. */
@Component
class Recorded {
    /** Nobody pages through a report: it is bounded by what was asked for. */
    private static final Paging WHOLE = new Paging(Paging.LIMIT_MAX, null);

    private final ReadModels readModels;
    private final JdbcClient db;

    Recorded(ReadModels readModels, JdbcClient db) {
        this.readModels = readModels;
        this.db = db;
    }

    /** Makes the JSON document of figures and what they are of. */
    interface Document<T, D> {
        D of(List<T> rows, long position, @Nullable Instant asOf);
    }

    <T> Report<T, Series<T>> series(
            Class<T> row, Caller caller, @Nullable String atLeast, Supplier<List<T>> figures, String... models) {
        return report(
                row,
                caller,
                atLeast,
                figures,
                (rows, position, asOf) -> new Series<>(position, asOf, rows, null),
                models);
    }

    <T, D> Report<T, D> report(
            Class<T> row,
            Caller caller,
            @Nullable String atLeast,
            Supplier<List<T>> figures,
            Document<T, D> document,
            String... models) {
        Listing<T> rows = new Listing<>(
                row,
                caller,
                WHOLE,
                question -> readModels.read(atLeast, question, models),
                paging -> new Page<>(figures.get(), null));
        return new Report<>(
                rows, shown -> document.of(shown.value().items(), shown.position(), recordedAt(shown.position())));
    }

    private @Nullable Instant recordedAt(long position) {
        return db.sql("select recorded_at from ledger.event where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
