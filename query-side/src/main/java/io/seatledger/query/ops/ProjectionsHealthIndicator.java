package io.seatledger.query.ops;

import io.seatledger.query.projection.Projections;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Not up before every projection follows the log, here or in another instance; tells how many events are parked. */
@Component
class ProjectionsHealthIndicator extends AbstractHealthIndicator {
    private static final Set<String> FOLLOWING = Set.of("RUNNING", "STANDBY");

    private final ProjectionStatuses statuses;
    private final Projections projections;

    ProjectionsHealthIndicator(ProjectionStatuses statuses, Projections projections) {
        super("the progress of the read models could not be read");
        this.statuses = statuses;
        this.projections = projections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean following = projections.folds().stream()
                .allMatch(fold ->
                        FOLLOWING.contains(projections.activityOf(fold.name()).state()));
        (following ? health.up() : health.outOfService()).withDetail("following", following);
        statuses.recent()
                .forEach(status -> health.withDetail(
                        status.name(),
                        status.state() + " at " + status.position() + ", behind by " + status.lagEvents() + ", parked "
                                + status.deadLetters()));
    }
}
