package io.seatledger.query.projection;

import io.seatledger.platform.ledger.LedgerSignal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** All projections of this program and the threads that keep them up with the log. */
public final class Projections implements SmartLifecycle {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final Map<String, Fold> folds = new TreeMap<>();
    private final ProjectionPages pages;
    private final Pace pace;
    private final ProgressSignal progress;
    private final @Nullable Supplier<LogListener> listeners;
    private volatile @Nullable LogListener listener;
    private volatile List<ProjectionRunner> runners = List.of();

    /**
     * Projections that follow the log.
     *
     * @param gather for how long events are gathered before they are folded, after a turn of folding
     * @param listeners {@code null} where the signal comes from this very process
     */
    public Projections(
            Collection<Projection> projections,
            ProjectionPages pages,
            LedgerSignal log,
            Duration gather,
            ProgressSignal progress,
            @Nullable Supplier<LogListener> listeners) {
        for (Projection projection : projections) {
            Fold fold = new Fold(projection);
            if (folds.put(fold.name(), fold) != null) {
                throw new IllegalArgumentException("two projections are named " + fold.name());
            }
        }
        this.pages = pages;
        this.pace = new Pace(log, gather);
        this.progress = progress;
        this.listeners = listeners;
    }

    /**
     * What this instance does with a projection.
     *
     * @param state {@code STARTING}, {@code RUNNING}, {@code STANDBY}, {@code RECOVERING} or {@code STOPPED}
     */
    public record Activity(String state, double eventsPerSecond) {}

    public Collection<Fold> folds() {
        return List.copyOf(folds.values());
    }

    public Optional<Fold> named(String name) {
        return Optional.ofNullable(folds.get(name));
    }

    public Activity activityOf(String name) {
        return runners.stream()
                .filter(runner -> runner.fold().name().equals(name))
                .findFirst()
                .map(runner -> new Activity(runner.state().name(), runner.eventsPerSecond()))
                .orElse(new Activity(ProjectionRunner.State.STOPPED.name(), 0));
    }

    @Override
    public void start() {
        runners = folds.values().stream()
                .map(fold -> new ProjectionRunner(fold, pages, pace, progress))
                .toList();
        runners.forEach(ProjectionRunner::start);
        if (listeners != null) {
            LogListener started = listeners.get();
            started.start();
            listener = started;
        }
    }

    @Override
    public void stop() {
        runners.forEach(ProjectionRunner::stop);
        LogListener listening = listener;
        try {
            if (listening != null) {
                listening.stop();
                listening.awaitStopped(STOP_MAX);
            }
            for (ProjectionRunner runner : runners) {
                runner.awaitStopped(STOP_MAX);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        runners = List.of();
    }

    @Override
    public boolean isRunning() {
        return !runners.isEmpty();
    }
}
