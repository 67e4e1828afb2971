package io.seatledger.command.batch;

import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RowOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** R38: seats go to the rows in the order of the list, those with the lowest numbers first, until there are none. */
final class AllotmentPolicy {
    private AllotmentPolicy() {}

    /** How many seats the list wants. */
    static int needed(List<RowVerdict> verdicts) {
        return (int) verdicts.stream().filter(RowVerdict::takes).count();
    }

    /** @param available in order of number: as many as {@link #needed}, or else all there are */
    static Allotment allot(SeatList list, List<RowVerdict> verdicts, List<SeatCase> available) {
        int needed = needed(verdicts);
        Reason tooFew = notEnough(needed, available.size());
        Iterator<SeatCase> seats = available.iterator();
        List<RowResult> rows = new ArrayList<>(verdicts.size());
        List<Taking> taken = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (RowVerdict verdict : verdicts) {
            Taking taking = verdict.takes() && seats.hasNext() ? new Taking(verdict.facts(), seats.next()) : null;
            if (taking != null) {
                taken.add(taking);
                rows.add(taken(list, taking));
            } else if (verdict.takes()) {
                rows.add(refused(verdict, tooFew));
            } else if (!verdict.reasons().isEmpty()) {
                rows.add(refused(verdict, verdict.reasons().get(0)));
                verdict.reasons().forEach(reason -> reasons.add(ofRow(verdict, reason)));
            } else {
                rows.add(unchanged(verdict, rows));
            }
        }
        if (needed > available.size()) {
            reasons.add(tooFew);
        }
        return new Allotment(rows, taken, reasons);
    }

    private static RowResult taken(SeatList list, Taking taking) {
        RowOutcome outcome = list.kind() == BatchKind.ASSIGNMENTS ? RowOutcome.ASSIGNED : RowOutcome.SENT;
        BatchRow row = new BatchRow(taking.row().row().row(), outcome, taking.number(), null, taking.learner());
        return new RowResult(row, warning(taking.row()));
    }

    private static @Nullable String warning(RowFacts row) {
        RowFacts.Person person = Objects.requireNonNull(row.person(), "only a row that can be read gets a seat");
        List<Reason> warnings = person.identity().warnings();
        return warnings.isEmpty() ? null : warnings.get(0).message();
    }

    private static RowResult refused(RowVerdict verdict, Reason reason) {
        BatchRow row = new BatchRow(number(verdict), RowOutcome.REFUSED, null, reason.code(), learner(verdict));
        return new RowResult(row, reason.message());
    }

    private static RowResult unchanged(RowVerdict verdict, List<RowResult> above) {
        SeatCase has = verdict.has();
        Integer seat = has == null
                ? above.get(verdict.repeats()).row().seat()
                : (Integer) has.id().number();
        return new RowResult(new BatchRow(number(verdict), RowOutcome.UNCHANGED, seat, null, learner(verdict)), null);
    }

    private static int number(RowVerdict verdict) {
        return verdict.facts().row().row();
    }

    private static @Nullable LearnerRef learner(RowVerdict verdict) {
        return verdict.facts().row().learner() == null
                ? null
                : verdict.facts().row().learner().ref();
    }

    private static Reason notEnough(int needed, int available) {
        return Reason.of(
                RefusalCode.NOT_ENOUGH_SEATS,
                "The list needs " + needed + " seats of this line, but " + available + " are available.",
                Map.of("needed", needed, "available", available));
    }

    private static Reason ofRow(RowVerdict verdict, Reason reason) {
        Map<String, Object> facts = new HashMap<>(reason.facts());
        facts.put("row", number(verdict));
        return Reason.of(reason.code(), "Row " + number(verdict) + ": " + reason.message(), facts);
    }
}
