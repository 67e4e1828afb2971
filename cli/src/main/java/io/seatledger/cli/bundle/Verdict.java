package io.seatledger.cli.bundle;

import io.seatledger.cli.fold.SeatFold;
import io.seatledger.cli.proof.Checkpoint;
import io.seatledger.cli.report.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a verification.
 *
 * @param passed checks that found nothing, with what they looked at, in order
 * @param difference the first thing found, {@code null} when all is well; nothing after it was checked
 * @param manifest {@code null} when it could not be read, as are the next two
 * @param fold of the bundle's events
 */
public record Verdict(
        List<Passed> passed,
        @Nullable Difference difference,
        @Nullable Manifest manifest,
        @Nullable Trust trust,
        @Nullable Checkpoint checkpoint,
        SeatFold fold) {

    /** A check that found nothing. */
    public record Passed(String check, String said) {}

    /** Whether all is well. */
    public boolean isVerified() {
        return difference == null;
    }
}
