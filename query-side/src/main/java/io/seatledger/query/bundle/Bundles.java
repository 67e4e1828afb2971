package io.seatledger.query.bundle;

import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.query.projection.ProgressSignal;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes bundles ready: waits for a checkpoint that covers what is asked for, and for the read models to get there. */
@Component
class Bundles {
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final JdbcClient db;
    private final Checkpoints checkpoints;
    private final BundleSnapshot snapshot;
    private final LoggedParts log;
    private final ProgressSignal progress;

    Bundles(JdbcClient db, Checkpoints checkpoints, BundleSnapshot snapshot, LoggedParts log, ProgressSignal progress) {
        this.db = db;
        this.checkpoints = checkpoints;
        this.snapshot = snapshot;
        this.log = log;
        this.progress = progress;
    }

    /**
     * A bundle as of the newest checkpoint.
     *
     * @param atLeast the position it must cover, {@code null} when none was asked for
     * @throws ProblemException 404 for an unknown scope; 503 when checkpoint or read models do not get there in time
     */
    PreparedBundle prepared(BundleScope scope, @Nullable String atLeast) throws IOException {
        Wait wait = new Wait(System.nanoTime() + WAIT_MAX.toNanos());
        long wanted = atLeast == null ? 1 : ReadModels.position(atLeast);
        wait.until(() -> snapshot.reaches(scope, wanted), "The read models have not reached position " + wanted);
        long first = new ScopeReads(db, scope).first();
        if (first == ScopeReads.NOWHERE) {
            throw unknown(scope);
        }
        long covered = Math.max(wanted, first);
        wait.until(() -> checkpoints.newestCovering(covered).isPresent(), "No checkpoint covers position " + covered);
        SignedCheckpoint checkpoint = checkpoints.newestCovering(covered).orElseThrow();
        wait.until(
                () -> snapshot.reaches(scope, checkpoint.size()),
                "The read models have not reached the newest checkpoint, position " + checkpoint.size());
        return PreparedBundle.of(scope, checkpoint, log.keyOf(checkpoint), snapshot, log);
    }

    private static ProblemException unknown(BundleScope scope) {
        String kind = scope.kind().word();
        return Shown.notFound(kind.toUpperCase(Locale.ROOT) + "_NOT_FOUND", kind, String.valueOf(scope.id()));
    }

    private final class Wait {
        private final long end;

        private Wait(long end) {
            this.end = end;
        }

        void until(BooleanSupplier condition, String inVain) {
            try {
                if (progress.await(condition, Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                    return;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw ProblemException.unavailable("READ_MODEL_BEHIND", inVain + " yet; try again.", RETRY_AFTER_SECONDS);
        }
    }
}
