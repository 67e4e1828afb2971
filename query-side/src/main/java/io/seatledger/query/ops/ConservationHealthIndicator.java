package io.seatledger.query.ops;

import io.seatledger.query.inventory.Conservation;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when a seat was lost or made up; unknown until that was checked. */
@Component
class ConservationHealthIndicator extends AbstractHealthIndicator {
    private final Conservation conservation;

    ConservationHealthIndicator(Conservation conservation) {
        super("the conservation of seats could not be checked");
        this.conservation = conservation;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.unknown();
        conservation
                .recent()
                .ifPresent(finding -> (finding.holds() ? health.up() : health.down())
                        .withDetail("violations", finding.violations())
                        .withDetail("trialBalance", finding.trialBalance()));
    }
}
