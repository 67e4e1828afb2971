package io.seatledger.cli.bundle;

import io.seatledger.cli.fold.SeatFold;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All differences between the totals of a bundle and the fold of its events, not only the first. */
public final class BundleTotals {
    private BundleTotals() {}

    /**
     * What was found.
     *
     * @param digest over the lines of our own fold
     */
    public record Compared(List<Difference> differences, String digest) {}

    /**
     * Compares the totals of a verified bundle.
     *
     * @param most how many differences are worth listing
     */
    public static Compared compare(Path file, Verdict verdict, int most) {
        List<Difference> differences = new ArrayList<>();
        SeatFold.Odd odd = verdict.fold().firstOdd();
        if (odd != null) {
            differences.add(new Difference(Check.TOTALS, odd.position(), odd.what(), null, null));
        }
        try (BundleFile bundle = BundleFile.open(file)) {
            long size = Objects.requireNonNull(verdict.manifest()).size();
            Totals.Comparison compared = new Totals(verdict.fold().lines(), most).with(new TotalsFile(bundle), size);
            differences.addAll(compared.listed());
            return new Compared(differences, compared.digest());
        } catch (Differs e) {
            differences.add(e.difference());
            return new Compared(differences, "");
        } catch (IOException e) {
            throw new Stopped(ExitCode.USAGE, file + " cannot be read to its end");
        }
    }
}
