package io.seatledger.query.reports;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose statement is asked for, and of which days in UTC.
 *
 * @param from first day
 * @param to first day after
 */
record StatementQuery(
        @Id String organizationId,
        LocalDate from,
        LocalDate to,
        @Nullable @Id String storeId) implements SelfChecked {
    @Override
    public void check(BiConsumer<String, String> errors) {
        if (!from.isBefore(to)) {
            errors.accept("/to", "must be after from: it is the first day after the statement");
        }
    }
}
