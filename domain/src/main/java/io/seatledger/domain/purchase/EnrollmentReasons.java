package io.seatledger.domain.purchase;

import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what an enrollment of the agent's own learner identity means for a line (R9 to R11). */
final class EnrollmentReasons {
    private EnrollmentReasons() {}

    /** One reason per line with this outcome. */
    static List<Reason> of(PurchaseCase purchase, LineFinding.Outcome outcome, RefusalCode code, String what) {
        return purchase.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .flatMap(finding -> Stream.ofNullable(finding.enrollment())
                        .map(enrollment -> reason(finding.line().line(), enrollment, code, what)))
                .toList();
    }

    private static Reason reason(int line, EnrollmentFact enrollment, RefusalCode code, String what) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("courseId", enrollment.courseId());
        facts.put("learnerId", enrollment.learnerId());
        facts.put("phase", enrollment.phase());
        put(facts, "result", enrollment.result());
        put(facts, "expiresAt", enrollment.expiresAt());
        return Reason.onLine(
                line,
                code,
                "The agent's own learner identity " + what + " course " + enrollment.courseId() + '.',
                facts);
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
