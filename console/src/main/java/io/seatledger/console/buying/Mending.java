package io.seatledger.console.buying;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.session.ConsoleSession;
import io.seatledger.console.show.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Forms that mend what a rule forbids, filled in as far as the question and the facts go; for who may. */
@Component
class Mending {
    private final Clock clock;

    Mending(Clock clock) {
        this.clock = clock;
    }

    RuleCheck with(RuleCheck rule, Question question, Known known, ConsoleSession session) {
        if (rule.outcome() != RuleCheck.Outcome.BROKEN) {
            return rule;
        }
        Map<String, ActionForm> forms = new HashMap<>();
        List<ActionForm> inOrder = new ArrayList<>();
        for (Problems.Reason reason : rule.reasons()) {
            for (ActionForm form : forms(reason, question, known, session)) {
                if (forms.putIfAbsent(form.action().name() + form.values(), form) == null) {
                    inOrder.add(form);
                }
            }
        }
        return rule.with(inOrder);
    }

    /** The purchase itself, ready to be sent. */
    List<ActionForm> purchase(Question question, ConsoleSession session) {
        return Actions.forms(List.of("purchase"), question.values(), session);
    }

    private List<ActionForm> forms(Problems.Reason reason, Question question, Known known, ConsoleSession session) {
        Map<String, String> values = new HashMap<>();
        values.put("{storeId}", question.storeId());
        values.put("{agentId}", question.agentId());
        values.put("{groupId}", question.groupId());
        return switch (reason.code()) {
            case "PRODUCT_NOT_SOLD_HERE" ->
                offered(session, and(values, "{productId}", fact(reason, "productId")), "list-product");
            case "QUANTITY_OUT_OF_RANGE" -> offered(session, values, "change-policy");
            case "AGENT_UNKNOWN" -> offered(session, values, "register-agent");
            case "AGENT_SUSPENDED" -> offered(session, values, "reinstate-agent");
            case "AGREEMENT_REQUIRED", "AGREEMENT_NOT_YET_EFFECTIVE", "AGREEMENT_EXPIRED", "AGREEMENT_REVOKED" ->
                offered(session, agreement(values, known), "file-agreement");
            case "SALE_MODEL_RETAIL" -> offered(session, and(values, "saleModel", "WHOLESALE"), "change-policy");
            case "GROUP_UNKNOWN" -> offered(session, values, "make-group");
            case "GROUP_NOT_PERMITTED" -> offered(session, values, "grant-group");
            case "GROUP_REQUIRED" -> offered(session, and(values, "groupRequired", "false"), "change-policy");
            case "ACTIVE_ENROLLMENT" -> permit(reason, values, session, "activeEnrollment", "WARN");
            case "REPURCHASE_FAILED_NOT_ALLOWED" -> permit(reason, values, session, "repurchase.failed", "true");
            case "REPURCHASE_PASSED_NOT_ALLOWED" -> permit(reason, values, session, "repurchase.passed", "true");
            case "IDENTITY_NOT_SEPARATED" ->
                offered(session, and(values, "identitySeparation", "WARN"), "change-policy");
            default -> List.of();
        };
    }

    private Map<String, String> agreement(Map<String, String> values, Known known) {
        String kind = known.policy().path("acceptedAgreements").path(0).asString("WHOLESALE");
        return and(
                and(values, "kind", kind), "effectiveFrom", LocalDate.now(clock).toString());
    }

    private List<ActionForm> permit(
            Problems.Reason reason, Map<String, String> values, ConsoleSession session, String setting, String to) {
        Map<String, String> permit = and(values, "courseId", fact(reason, "courseId"));
        permit.put("storeId", values.getOrDefault("{storeId}", ""));
        permit.put("uses", "1");
        List<ActionForm> forms = new ArrayList<>(offered(session, permit, "permit-repurchase"));
        forms.addAll(offered(session, and(values, setting, to), "change-policy"));
        return forms;
    }

    private List<ActionForm> offered(ConsoleSession session, Map<String, String> values, String name) {
        return Actions.forms(List.of(name), values, session);
    }

    private static Map<String, String> and(Map<String, String> values, String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static String fact(Problems.Reason reason, String name) {
        return reason.facts().getOrDefault(name, "");
    }
}
