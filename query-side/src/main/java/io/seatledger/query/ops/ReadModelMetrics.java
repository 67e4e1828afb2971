package io.seatledger.query.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.seatledger.query.inventory.Conservation;
import io.seatledger.query.inventory.Conservation.Finding;
import io.seatledger.query.ops.ProjectionStatuses.ProjectionStatus;
import io.seatledger.query.projection.Projections;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Gauges of the read models, of what was read and checked lately: a scrape makes no work of its own. */
@Component
class ReadModelMetrics implements MeterBinder {
    private final ProjectionStatuses statuses;
    private final Projections projections;
    private final Conservation conservation;

    ReadModelMetrics(ProjectionStatuses statuses, Projections projections, Conservation conservation) {
        this.statuses = statuses;
        this.projections = projections;
        this.conservation = conservation;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        projections.folds().forEach(fold -> {
            gauge(registry, "seatledger.projection.lag.events", fold.name(), ProjectionStatus::lagEvents);
            gauge(registry, "seatledger.projection.lag.seconds", fold.name(), ProjectionStatus::lagSeconds);
            gauge(registry, "seatledger.projection.position", fold.name(), ProjectionStatus::position);
            gauge(registry, "seatledger.projection.rate", fold.name(), ProjectionStatus::eventsPerSecond);
            gauge(registry, "seatledger.projection.following", fold.name(), status -> status.follows() ? 1 : 0);
            gauge(
                    registry,
                    "seatledger.projection.rebuild.running",
                    fold.name(),
                    status -> status.rebuilding() ? 1 : 0);
            gauge(registry, "seatledger.projection.rebuild.progress", fold.name(), ProjectionStatus::rebuilt);
            gauge(registry, "seatledger.dead.letters", fold.name(), ProjectionStatus::deadLetters);
        });
        Gauge.builder("seatledger.conservation.violations", () -> latest(Finding::violations))
                .description("Order lines whose seats do not add up to the quantity bought")
                .register(registry);
        Gauge.builder("seatledger.trial.balance", () -> latest(Finding::trialBalance))
                .description("Seats over all states less seats issued")
                .register(registry);
    }

    private double latest(ToDoubleFunction<Finding> figure) {
        return conservation.recent().stream().mapToDouble(figure).findFirst().orElse(Double.NaN);
    }

    private void gauge(
            MeterRegistry registry, String name, String projection, ToDoubleFunction<ProjectionStatus> figure) {
        Gauge.builder(name, () -> figure(projection, figure))
                .tag("projection", projection)
                .register(registry);
    }

    private double figure(String projection, ToDoubleFunction<ProjectionStatus> figure) {
        return statuses.recent().stream()
                .filter(status -> status.name().equals(projection))
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }
}
