package io.seatledger.query.inventory;

import io.seatledger.query.projection.ProjectionDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger's first law, checked on the double-entry table: for every order line the seats over all states add up to the
 * quantity bought, none is below zero in any owner group, and no seat is stuck between two groups. The check reads the whole
 * table, so one thread does it again and again, and nobody waits for it.
 */
@Component
public class Conservation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Conservation.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final String BOUNDS = "select set_config('statement_timeout', '30s', true)";
    private static final String CHECK = """
            with movement as (
                select order_id, line, group_id, to_state as state, quantity as amount from reporting.ledger_entry
                union all
                select order_id, line, group_id, from_state, -quantity from reporting.ledger_entry
            ), balance as (
                select order_id, line, group_id, state, sum(amount) as seats
                from movement where state <> 'ISSUED' group by 1, 2, 3, 4
            ), line as (
                select order_id, line, coalesce(l.quantity, 0) as bought,
                    coalesce(sum(b.seats) filter (where b.state <> 'REGROUPED'), 0) as held,
                    coalesce(min(b.seats) filter (where b.state <> 'REGROUPED'), 0) as least,
                    coalesce(sum(b.seats) filter (where b.state = 'REGROUPED'), 0) as regrouped
                from reporting.inventory_lines l full join balance b using (order_id, line)
                group by order_id, line, l.quantity
            )
            select count(*) filter (where held <> bought or least < 0 or regrouped <> 0) as violations,
                coalesce(sum(held - bought), 0) as trial_balance
            from line""";

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private volatile @Nullable Finding last;
    private volatile @Nullable ScheduledExecutorService thread;

    Conservation(ProjectionDatabase database) {
        this.db = database.client();
        this.transactions = new TransactionTemplate(database.transactions());
        transactions.setReadOnly(true);
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
        return Objects.requireNonNull(transactions.execute(transaction -> {
            db.sql(BOUNDS).query().singleRow();
            return db.sql(CHECK)
                    .query((row, number) -> new Finding(row.getLong("violations"), row.getLong("trial_balance")))
                    .single();
        }));
    }

    /** What the last check found; empty before the first, and after one that could not be done. */
    public Optional<Finding> recent() {
        return Optional.ofNullable(last);
    }

    private void checkAgain() {
        try {
            last = check();
        } catch (RuntimeException | Error failure) {
            last = null;
            LOG.warn("the conservation of seats could not be checked: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread checker = new Thread(task, "conservation");
            checker.setDaemon(true);
            return checker;
        });
        // Nothing is thrown that would end the schedule unseen.
        ScheduledFuture<?> unused =
                started.scheduleWithFixedDelay(this::checkAgain, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
