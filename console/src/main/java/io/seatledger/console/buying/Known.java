package io.seatledger.console.buying;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What is known beside the decision itself; missing where the person may not read it.
 *
 * @param check the API's answer to the question
 * @param store with its policy
 * @param listings of the store
 * @param agent with its standing
 */
record Known(JsonNode check, JsonNode store, JsonNode listings, JsonNode agent) {

    JsonNode policy() {
        return store.path("policy");
    }

    boolean bulk() {
        return check.path("bulk").asBoolean();
    }

    Optional<JsonNode> listing(String productId) {
        return named(listings.path("items"), "productId", productId);
    }

    Optional<JsonNode> agreement() {
        return named(
                agent.path("agreements"),
                "agreementId",
                check.path("basis").path("agreementId").asString(""));
    }

    Optional<JsonNode> permit(String permitId) {
        return named(agent.path("permits"), "permitId", permitId);
    }

    /** The agent's own learner identity; empty when it is not linked. */
    String learnerId() {
        return agent.path("learnerId")
                .asString(enrollments()
                        .map(each -> each.path("learnerId").asString(""))
                        .findFirst()
                        .orElse(""));
    }

    /** What the agent's own learner identity has in the courses that are asked for. */
    Stream<JsonNode> enrollments() {
        return lines().map(line -> line.path("enrollment")).filter(JsonNode::isObject);
    }

    /** Permits that were needed and would be used. */
    List<String> permits() {
        return lines().map(line -> line.path("permitId").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Whether a permit lifts what an enrollment of some kind forbids. */
    boolean lifted(java.util.function.Predicate<JsonNode> kind) {
        return lines().anyMatch(
                        line -> !line.path("permitId").asString("").isEmpty() && kind.test(line.path("enrollment")));
    }

    private Stream<JsonNode> lines() {
        return check.path("basis").path("lines").valueStream();
    }

    private static Optional<JsonNode> named(JsonNode items, String id, String wanted) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(each -> wanted.equals(each.path(id).asString("")))
                .findFirst();
    }
}
