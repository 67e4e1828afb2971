package io.seatledger.cli.bundle;

import io.seatledger.cli.fold.Line;
import io.seatledger.cli.fold.SeatState;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.report.Difference;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares what the service says it shows with what the events say. */
final class Totals {
    private static final List<String> FIGURES = figures();
    private static final Comparator<TotalsFile.Row> ORDER =
            Comparator.comparing(TotalsFile.Row::orderId, Line::compareIds).thenComparingInt(TotalsFile.Row::line);

    private final Iterator<Line> own;
    private final int most;
    private final List<Difference> differences = new ArrayList<>();
    private final MessageDigest digest = Hashes.digest();
    private @Nullable Line next;
    private TotalsFile.@Nullable Row before;
    private long found;

    /**
     * Prepares a comparison.
     *
     * @param own lines of our own fold, in order
     * @param most how many differences are worth listing
     */
    Totals(List<Line> own, int most) {
        this.own = own.iterator();
        this.most = most;
        own.forEach(line -> digest.update(TotalsFile.Row.of(line).forDigest()));
        advance();
    }

    private static List<String> figures() {
        List<String> names = new ArrayList<>(List.of("purchased"));
        for (SeatState each : SeatState.values()) {
            names.add(each.field());
        }
        return List.copyOf(names);
    }

    /**
     * All differences that were found, and how many of them are listed.
     *
     * @param lines how many lines the totals have
     * @param digest over the lines of our own fold
     */
    record Comparison(long lines, long found, List<Difference> listed, String digest) {}

    Comparison with(TotalsFile file, long size) {
        TotalsFile.Frame frame = file.read(this::row);
        while (next != null) {
            missing(next);
            advance();
        }
        if (frame.position() != size) {
            differ("the totals are of another position than the checkpoint", size, frame.position());
        }
        String ownDigest = Hashes.hex(digest.digest());
        if (!frame.digest().equals(frame.computed())) {
            differ("the digest is not that of the lines beside it", frame.computed(), frame.digest());
        } else if (!frame.digest().equals(ownDigest) && found == 0) {
            differ("the digest is another one", ownDigest, frame.digest());
        }
        return new Comparison(frame.rows(), found, List.copyOf(differences), ownDigest);
    }

    private void row(TotalsFile.Row row) {
        if (before != null && ORDER.compare(before, row) >= 0) {
            differ(
                    "the lines of the totals are not in order: " + name(row) + " comes after " + name(before),
                    null,
                    null);
            before = row;
            return;
        }
        before = row;
        while (next != null && ORDER.compare(TotalsFile.Row.of(next), row) < 0) {
            missing(next);
            advance();
        }
        if (next == null || ORDER.compare(TotalsFile.Row.of(next), row) > 0) {
            differ("the totals show " + name(row) + ", which no event of the bundle tells of", null, null);
            return;
        }
        compare(TotalsFile.Row.of(next), row);
        advance();
    }

    private void compare(TotalsFile.Row ours, TotalsFile.Row theirs) {
        for (int i = 0; i < FIGURES.size(); i++) {
            long expected = ours.figures().get(i);
            long actual = theirs.figures().get(i);
            if (expected != actual) {
                differ(FIGURES.get(i) + " of " + name(theirs), expected, actual);
            }
        }
    }

    private void missing(Line line) {
        differ("the totals lack " + name(TotalsFile.Row.of(line)), null, null);
    }

    private void differ(String what, @Nullable Object expected, @Nullable Object actual) {
        found++;
        if (differences.size() < most) {
            differences.add(new Difference(Check.TOTALS, null, what, text(expected), text(actual)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String name(TotalsFile.Row row) {
        return String.format(Locale.ROOT, "line %d of %s", row.line(), row.orderId());
    }

    private void advance() {
        next = own.hasNext() ? own.next() : null;
    }
}
