package io.seatledger.console.show;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A problem document as people read it.
 *
 * @param reasons of a refusal, all of them
 * @param errors of a malformed request, all of them
 */
public record Problems(String code, String detail, List<Reason> reasons, List<Slip> errors) {

    /**
     * Why a rule forbids it.
     *
     * @param facts what the rule looked at, by name
     * @param mender who can mend it
     */
    public record Reason(
            String code, String message, String rule, String line, Map<String, String> facts, String mender) {}

    /** What is wrong with a field. */
    public record Slip(String field, String message) {}

    public static Problems of(JsonNode problem) {
        return new Problems(
                problem.path("code").asString(""),
                problem.path("detail").asString(problem.path("title").asString("")),
                reasons(problem.path("reasons")),
                problem.path("errors")
                        .valueStream()
                        .map(error -> new Slip(
                                error.path("pointer").asString(""),
                                error.path("message").asString("")))
                        .toList());
    }

    /** Reasons, or warnings, of an answer. */
    public static List<Reason> reasons(JsonNode reasons) {
        return reasons.valueStream().map(Problems::reason).toList();
    }

    private static Reason reason(JsonNode reason) {
        Map<String, String> facts = reason.path("facts")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> text(fact.getValue()), (one, other) -> one, TreeMap::new));
        return new Reason(
                reason.path("code").asString(""),
                reason.path("message").asString(""),
                reason.path("rule").asString(""),
                reason.path("line").asString(""),
                facts,
                switch (reason.path("fixableBy").asString("")) {
                    case "AGENT" -> "the agent";
                    case "STORE_ADMIN" -> "the store’s admin";
                    case "CALLER" -> "whoever asks";
                    default -> Show.words(reason.path("fixableBy").asString(""));
                });
    }

    private static String text(JsonNode fact) {
        if (fact.isArray() && fact.valueStream().allMatch(JsonNode::isValueNode)) {
            return fact.valueStream().map(each -> each.asString("")).collect(Collectors.joining(", "));
        }
        return fact.isValueNode() ? fact.asString("") : fact.toString();
    }
}
