package io.seatledger.query.ops;

import io.seatledger.query.inventory.Conservation;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when a seat was lost or made up. */
@Component
class ConservationHealthIndicator extends AbstractHealthIndicator {
    private final Conservation conservation;

    ConservationHealthIndicator(Conservation conservation) {
        super("the conservation of seats could not be checked");
        this.conservation = conservation;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Conservation.Finding finding = conservation.recent();
        (finding.holds() ? health.up() : health.down())
                .withDetail("violations", finding.violations())
                .withDetail("trialBalance", finding.trialBalance());
    }
}
