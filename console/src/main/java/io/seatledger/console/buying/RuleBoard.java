package io.seatledger.console.buying;

import io.seatledger.console.buying.RuleCheck.Outcome;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * R1 to R13 as the API's answer leaves them: broken where a reason names the rule, a warning where a warning does; whether any other
 * was asked at all follows from the question and from what the decision rests on.
 */
final class RuleBoard {
    private final Question question;
    private final Known known;
    private final RuleFacts facts;
    private final List<Problems.Reason> reasons;
    private final List<Problems.Reason> warnings;

    private RuleBoard(Question question, Known known) {
        this.question = question;
        this.known = known;
        this.facts = new RuleFacts(question, known);
        this.reasons = Problems.reasons(known.check().path("reasons"));
        this.warnings = Problems.reasons(known.check().path("warnings"));
    }

    static List<RuleCheck> of(Question question, Known known) {
        RuleBoard board = new RuleBoard(question, known);
        List<RuleCheck> rules = new ArrayList<>(board.standing());
        rules.addAll(board.bulk());
        rules.addAll(board.learning());
        return List.copyOf(rules);
    }

    private List<RuleCheck> standing() {
        return List.of(
                holds(
                        "R1",
                        "The store is open and sells it",
                        "Open, and every product is listed and published.",
                        facts.sold()),
                holds("R2", "The quantity is in range", "Within what the store sells at once.", facts.quantities()),
                holds("R3", "The agent is registered and not suspended", "In good standing.", facts.agent()));
    }

    private List<RuleCheck> bulk() {
        boolean bulk = known.bulk();
        String single = "One seat, and none of it held already: this is not bulk.";
        return List.of(
                asked(
                        bulk,
                        "R4",
                        "Bulk rests on an agreement in force",
                        "An agreement opens it.",
                        single,
                        facts.agreement()),
                asked(bulk, "R5", "Bulk is sold wholesale", "Sold in bulk here.", single, facts.saleModel()),
                asked(
                        !bulk,
                        "R6",
                        "A first single seat needs no agreement",
                        single,
                        "This is bulk: more than one seat, or one is held already. R4 and R5 decide.",
                        Map.of()),
                asked(
                        !question.groupId().isEmpty()
                                || known.policy().path("groupRequired").asBoolean(),
                        "R7",
                        "The agent may buy for the group",
                        "Granted on the group, or on one above it.",
                        "No group is named, and the store asks for none.",
                        facts.group()));
    }

    private List<RuleCheck> learning() {
        boolean linked = !known.learnerId().isEmpty();
        return List.of(
                asked(
                        !linked,
                        "R8",
                        "Separated identities are never blocked",
                        "The agent is not linked to a learner: no enrollment is looked at.",
                        "The agent is linked to a learner, whose enrollments R9 to R11 look at.",
                        facts.learner()),
                enrolled(linked, "R9", "No active enrollment of its own", "activeEnrollment", RuleFacts::active),
                enrolled(
                        false,
                        "R10",
                        "No course is bought again that it failed",
                        "repurchase.failed",
                        RuleFacts::failed),
                enrolled(
                        false,
                        "R11",
                        "No course is bought again that it passed",
                        "repurchase.passed",
                        RuleFacts::passed),
                permit(),
                asked(
                        question.forSelf(),
                        "R13",
                        "Agent and learner are kept apart",
                        "The store lets agents buy for themselves.",
                        "Buying for others is no case of it.",
                        facts.setting("Buying for oneself", "identitySeparation")));
    }

    private RuleCheck enrolled(boolean always, String rule, String title, String setting, Predicate<JsonNode> kind) {
        boolean any = known.enrollments().anyMatch(kind);
        String holds = !any
                ? "Nothing of the kind."
                : known.lifted(kind) ? "Forbidden as such; the permit under R12 lifts it." : "The store lets it pass.";
        return asked(
                always || any,
                rule,
                title,
                holds,
                "There is no such enrollment to look at.",
                facts.enrollments(setting, kind));
    }

    private RuleCheck permit() {
        boolean used = !known.permits().isEmpty();
        boolean forbidden =
                reasons.stream().anyMatch(reason -> List.of("R9", "R10", "R11").contains(reason.rule()));
        return asked(
                used,
                "R12",
                "An admin’s permit lifts R9 to R11",
                "A permit is used for it.",
                forbidden ? "There is no permit for it; an admin can give one." : "No permit is needed.",
                facts.permits());
    }

    private RuleCheck holds(String rule, String title, String holds, Map<String, Cell> looked) {
        return asked(true, rule, title, holds, "", looked);
    }

    /** What the answer says of a rule comes first; only a rule it is silent about holds, or was not asked. */
    private RuleCheck asked(
            boolean asked, String rule, String title, String holds, String notAsked, Map<String, Cell> looked) {
        List<Problems.Reason> broken = of(rule, reasons);
        if (!broken.isEmpty()) {
            return new RuleCheck(rule, title, Outcome.BROKEN, "", looked, broken, List.of());
        }
        List<Problems.Reason> warned = of(rule, warnings);
        if (!warned.isEmpty()) {
            return new RuleCheck(rule, title, Outcome.WARNED, "", looked, warned, List.of());
        }
        return new RuleCheck(
                rule,
                title,
                asked ? Outcome.HOLDS : Outcome.NOT_ASKED,
                asked ? holds : notAsked,
                looked,
                List.of(),
                List.of());
    }

    private static List<Problems.Reason> of(String rule, List<Problems.Reason> all) {
        return all.stream().filter(reason -> rule.equals(reason.rule())).toList();
    }
}
