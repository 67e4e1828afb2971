package io.seatledger.query.ops;

import io.seatledger.query.projection.Projections;
import io.seatledger.query.rebuild.Rebuild;
import io.seatledger.query.rebuild.Rebuilds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far every projection is; health and metrics ask for what was read within the last second. */
@Component
class ProjectionStatuses {
    private static final Duration KEEP = Duration.ofSeconds(1);
    private static final String PROGRESS = """
            select p.name, p.position, h.position as head,
                coalesce(extract(epoch from cast(:now as timestamptz) - e.recorded_at), 0) as lag_seconds,
                (select count(*) from reporting.dead_letter d where d.projection = p.name) as dead_letters
            from reporting.projection p cross join ledger.head h left join ledger.event e on e.position = p.position + 1
            order by p.name""";

    private final JdbcClient db;
    private final Projections projections;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private List<ProjectionStatus> last = List.of();
    private @Nullable RuntimeException failure;
    private long readAt = System.nanoTime() - KEEP.toNanos();

    ProjectionStatuses(JdbcClient db, Projections projections, Rebuilds rebuilds, Clock clock) {
        this.db = db;
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /**
     * One projection as this instance sees it.
     *
     * @param state {@code STARTING}, {@code RUNNING}, {@code STANDBY} (another instance does it), {@code RECOVERING} or
     *     {@code STOPPED}
     * @param lagSeconds age of the oldest event that is not folded yet
     * @param eventsPerSecond of this instance, over the last seconds
     * @param etaSeconds until it is at the end of the log at that rate, {@code null} when nothing moves
     * @param rebuild the last one, if there was any
     */
    record ProjectionStatus(
            String name,
            String state,
            long position,
            long head,
            long lagEvents,
            double lagSeconds,
            double eventsPerSecond,
            @Nullable Double etaSeconds,
            long deadLetters,
            @Nullable Rebuild rebuild) {

        /** Whether this instance keeps it up with the log, or stands by while another does. */
        boolean follows() {
            return state.equals("RUNNING") || state.equals("STANDBY");
        }

        boolean rebuilding() {
            return rebuild != null && rebuild.state().equals("RUNNING");
        }

        /** How far the last rebuild came, from 0 to 1; 1 when there was none. */
        double rebuilt() {
            return rebuild == null ? 1 : rebuild.progress();
        }
    }

    List<ProjectionStatus> all() {
        Map<String, Rebuild> rebuilt = rebuilds.all();
        return db
                .sql(PROGRESS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> status(row, rebuilt))
                .list()
                .stream()
                .filter(status -> projections.named(status.name()).isPresent())
                .toList();
    }

    /** As {@link #all} was at most a second ago, failures included: who waited for a silent database does not wait again. */
    synchronized List<ProjectionStatus> recent() {
        if (System.nanoTime() - readAt >= KEEP.toNanos()) {
            try {
                last = all();
                failure = null;
            } catch (RuntimeException unreadable) {
                failure = unreadable;
            }
            readAt = System.nanoTime();
        }
        if (failure != null) {
            throw failure;
        }
        return last;
    }

    private ProjectionStatus status(ResultSet row, Map<String, Rebuild> rebuilt) throws SQLException {
        String name = Objects.requireNonNull(row.getString("name"));
        Projections.Activity activity = projections.activityOf(name);
        long lag = Math.max(0, row.getLong("head") - row.getLong("position"));
        double rate = activity.eventsPerSecond();
        return new ProjectionStatus(
                name,
                activity.state(),
                row.getLong("position"),
                row.getLong("head"),
                lag,
                lag == 0 ? 0 : Math.max(0, row.getDouble("lag_seconds")),
                rate,
                eta(lag, rate),
                row.getLong("dead_letters"),
                rebuilt.get(name));
    }

    private static @Nullable Double eta(long lag, double rate) {
        if (lag == 0) {
            return 0.0;
        }
        return rate < 0.01 ? null : Double.valueOf(lag / rate);
    }
}
