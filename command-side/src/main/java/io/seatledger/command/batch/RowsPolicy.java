package io.seatledger.command.batch;

import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * R13, R31, R38: what each row of a list asks for. A person counts once, however often and by whatever name the list has it;
 * who has a seat of the line keeps it, who has one of the course elsewhere is refused.
 */
final class RowsPolicy {
    private RowsPolicy() {}

    /** One verdict for each row, in order. */
    static List<RowVerdict> judge(SeatList list, String courseId, List<RowFacts> rows) {
        List<RowVerdict> verdicts = new ArrayList<>(rows.size());
        Map<String, Integer> rowOf = new HashMap<>();
        for (RowFacts row : rows) {
            RowFacts.Person person = row.person();
            if (person == null) {
                verdicts.add(RowVerdict.of(row, List.of(malformed(row.row()))));
                continue;
            }
            int here = verdicts.size();
            List<Integer> above = person.keys().stream()
                    .map(rowOf::get)
                    .filter(Objects::nonNull)
                    .toList();
            int first = above.isEmpty() ? here : Collections.min(above);
            person.keys().forEach(key -> rowOf.put(key, first));
            verdicts.add(first == here ? judge(list, courseId, row, person) : RowVerdict.repeat(row, first));
        }
        return verdicts;
    }

    private static RowVerdict judge(SeatList list, String courseId, RowFacts row, RowFacts.Person person) {
        SeatCase held = person.held();
        if (held != null && held.overdue(list.acceptedAt()).isEmpty()) {
            return RowVerdict.holds(row, held);
        }
        List<Reason> reasons = new ArrayList<>();
        LearnerFacts learner = person.learner();
        String elsewhere = learner.heldSeatId();
        if (elsewhere != null) {
            reasons.add(SeatReasons.alreadyHolds(elsewhere, courseId));
        } else if (list.kind() == BatchKind.ASSIGNMENTS && learner.elsewhere() != null) {
            reasons.add(approvalRequired(courseId));
        }
        reasons.addAll(person.identity().reasons());
        return RowVerdict.of(row, reasons);
    }

    private static Reason malformed(ListedRow row) {
        return Reason.of(RefusalCode.ROW_MALFORMED, "The row cannot be read: " + row.problem(), Map.of());
    }

    private static Reason approvalRequired(String courseId) {
        return Reason.of(
                RefusalCode.APPROVAL_REQUIRED,
                "The learner has an enrollment in the course from elsewhere, so somebody must approve: assign a seat singly.",
                Map.of("courseId", courseId));
    }
}
