package io.seatledger.query.rehearsal;

import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RequestedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another policy would have made of past decisions. Each is decided by itself on the facts of its time: that an earlier one
 * would have gone otherwise is not carried on.
 *
 * @param position the log's, up to which decisions were looked at
 * @param decisions how many were taken again
 * @param reproduced how many of them come out as they were recorded, word for word, under the policy of their time; fewer than
 *     {@code decisions} means that this release knows other rules than the one that decided
 * @param undecidable how many rest on events that this release cannot read
 * @param flips those that would go the other way, the oldest first, at most {@value #FLIPS_MAX}
 */
record Rehearsal(
        String storeId,
        @Nullable Instant from,
        @Nullable Instant to,
        long position,
        long decisions,
        long reproduced,
        long undecidable,
        Totals totals,
        List<Flip> flips) {
    static final int FLIPS_MAX = 10_000;

    Rehearsal {
        flips = List.copyOf(flips);
    }

    /**
     * How many flips there are, with those that are not listed.
     *
     * @param toRefused permitted then, refused under the other policy
     * @param toPermitted refused then, permitted under the other policy
     * @param seatsToRefused seats of the orders that would have been refused
     */
    record Totals(long toRefused, long toPermitted, long seatsToRefused) {
        static final Totals NONE = new Totals(0, 0, 0);

        Totals with(Flip flip) {
            long seats =
                    flip.lines().stream().mapToLong(RequestedLine::quantity).sum();
            return flip.now() == Outcome.REFUSED
                    ? new Totals(toRefused + 1, toPermitted, seatsToRefused + seats)
                    : new Totals(toRefused, toPermitted + 1, seatsToRefused);
        }

        long flips() {
            return toRefused + toPermitted;
        }
    }

    /** How a purchase was decided, or would have been. */
    enum Outcome {
        PERMITTED,
        REFUSED;

        static Outcome of(boolean permitted) {
            return permitted ? PERMITTED : REFUSED;
        }
    }

    /**
     * A decision that would go the other way.
     *
     * @param position of the event that records it
     * @param reasonsThen as recorded, empty when it was permitted
     * @param reasonsNow under the other policy
     */
    record Flip(
            long position,
            Instant at,
            String agentId,
            @Nullable String orderId,
            List<RequestedLine> lines,
            Outcome then,
            Outcome now,
            List<Reason> reasonsThen,
            List<Reason> reasonsNow,
            List<Reason> warningsNow) {}

    /** What is asked: which decisions of a store, and under which change of its policy. */
    record Question(
            String storeId,
            PolicyChange change,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** How far a rehearsal is. */
    record Progress(long done, long total) {}
}
