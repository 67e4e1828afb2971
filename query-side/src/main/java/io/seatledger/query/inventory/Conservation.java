package io.seatledger.query.inventory;

import io.seatledger.query.projection.ProjectionDatabase;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger's first law, checked on the double-entry table: for every order line the seats over all states add up to the
 * quantity bought, none is below zero, and all accounts together are zero.
 */
@Component
public class Conservation {
    private static final Duration KEEP = Duration.ofSeconds(15);
    private static final String CHECK = """
            with movement as (
                select order_id, line, to_state as state, quantity as amount from reporting.ledger_entry
                union all
                select order_id, line, from_state, -quantity from reporting.ledger_entry
            ), balance as (
                select order_id, line, state, sum(amount) as seats from movement where state <> 'ISSUED' group by 1, 2, 3
            ), line as (
                select order_id, line, coalesce(l.quantity, 0) as bought,
                    coalesce(sum(b.seats), 0) as held, coalesce(min(b.seats), 0) as least
                from reporting.inventory_lines l full join balance b using (order_id, line)
                group by order_id, line, l.quantity
            )
            select count(*) filter (where held <> bought or least < 0) as violations,
                coalesce(sum(held - bought), 0) as trial_balance
            from line""";

    private final JdbcClient db;
    private Finding last = new Finding(0, 0);
    private long checkedAt = System.nanoTime() - KEEP.toNanos();

    Conservation(ProjectionDatabase database) {
        this.db = database.client();
    }

    /**
     * What the check found.
     *
     * @param violations order lines whose seats do not add up
     * @param trialBalance seats over all states less seats issued; not zero means that a transfer was lost or made up
     */
    public record Finding(long violations, long trialBalance) {
        public boolean holds() {
            return violations == 0 && trialBalance == 0;
        }
    }

    /** Checks every line of every order. */
    public Finding check() {
        return db.sql(CHECK)
                .query((row, number) -> new Finding(row.getLong("violations"), row.getLong("trial_balance")))
                .single();
    }

    /** A finding of the last seconds: health and metrics are asked for often. */
    public synchronized Finding recent() {
        if (System.nanoTime() - checkedAt >= KEEP.toNanos()) {
            last = check();
            checkedAt = System.nanoTime();
        }
        return last;
    }
}
