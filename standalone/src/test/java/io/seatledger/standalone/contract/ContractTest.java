package io.seatledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.contract.Contract.Shape;
import io.seatledger.standalone.service.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract, the code and the kept OpenAPI document say the same. To write the document after a wanted change:
 * {@code ./mvnw -pl standalone -am test -Dtest=ContractTest -Dseatledger.write=true -Dsurefire.failIfNoSpecifiedTests=false}
 */
class ContractTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final Path DOCS = Path.of("..", "docs");

    /** Routes of the contract whose features are not built; this list only gets shorter. */
    private static final Set<String> NOT_BUILT = Set.of();

    /** Routes that the contract leaves to us, or names in a sentence instead of a table. */
    private static final Set<String> OURS = Set.of(
            "DELETE /v1/enrollments/{courseId}/{learnerId}",
            "POST /v1/enrollments/{courseId}/{learnerId}/drop-refused",
            "POST /v1/enrollments/batch",
            "PUT /v1/orders/{orderId}/redeem-by",
            "POST /v1/persons/{ref}/erase",
            "GET /v1/me",
            "GET /v1/ledger",
            "GET /v1/products/{productId}",
            "GET /v1/groups/{groupId}",
            "GET /v1/requests/{requestId}",
            "GET /v1/returns/{returnId}",
            "GET /v1/batches/{batchId}",
            "GET /v1/stores/{storeId}/products",
            "GET /v1/audit/consistency",
            "GET /v1/audit/keys",
            "GET /v1/orders/{orderId}/receipt",
            "GET /v1/mails",
            "GET /v1/audit/diff",
            "GET /v1/audit/identity-separation",
            "GET /v1/audit/personal-data-reads",
            "GET /v1/stores/{storeId}/history",
            "GET /v1/agents/{agentId}/agreements/{agreementId}/history",
            "GET /v1/decisions/{position}",
            "GET /v1/exports/{exportId}",
            "GET /v1/reports/funnel",
            "GET /v1/reports/ageing",
            "GET /v1/reports/expiry",
            "GET /v1/reports/statements",
            "POST /v1/mails/{mailId}/bounce",
            "GET /v1/sandbox",
            "PUT /v1/sandbox/clock",
            "DELETE /v1/sandbox/clock",
            "POST /v1/sandbox/demo",
            "POST /v1/webhooks",
            "GET /v1/webhooks",
            "GET /v1/webhooks/{webhookId}",
            "DELETE /v1/webhooks/{webhookId}",
            "GET /v1/webhooks/{webhookId}/deliveries",
            "POST /v1/webhooks/{webhookId}/pause",
            "POST /v1/webhooks/{webhookId}/resume",
            "POST /v1/webhooks/{webhookId}/replay",
            "POST /v1/webhooks/{webhookId}/rotate-secret",
            "GET /v1/ops/projections",
            "POST /v1/ops/projections/{name}/rebuild",
            "GET /v1/ops/dead-letters",
            "POST /v1/ops/dead-letters/{projection}/{sequenceId}/retry",
            "POST /v1/ops/dead-letters/{projection}/{sequenceId}/discard");

    /** Bodies that the contract gives in a sentence. */
    private static final Map<String, Shape> SAID_ELSEWHERE = Map.ofEntries(
            Map.entry("POST /v1/api-keys", Shape.parse("{name, role, storeIds?, agentId?, learnerId?, expiresAt?}")),
            Map.entry("POST /v1/returns", Shape.parse("{seatIds?, orderId?, line?, quantity?, reason}")),
            Map.entry(
                    "PUT /v1/enrollments/{courseId}/{learnerId}",
                    Shape.parse("{version, observedAt, phase?, result?, completionPercent?, expiresAt?, seatId?,"
                            + " outcome?}")),
            Map.entry("POST /v1/enrollments/batch", Shape.parse("{rows}")),
            Map.entry(
                    "POST /v1/seats/{seatId}/assign",
                    Shape.parse("{learner, groupId?, startsOn?, onExistingEnrollment?}")),
            Map.entry("PUT /v1/seats/{seatId}/owner-group", Shape.parse("{groupId?}")),
            Map.entry("POST /v1/requests/{requestId}/accept", Shape.parse("{notes?}")),
            Map.entry("POST /v1/requests/{requestId}/withdraw", Shape.parse("{notes?}")),
            Map.entry(
                    "POST /v1/stores/{storeId}/purchase-checks",
                    Shape.parse("{agentId, lines, groupId?, purpose?, purchaseOrderNumber?, fundingPool?, redeemBy?}")),
            Map.entry(
                    "PUT /v1/stores/{storeId}/policy",
                    Shape.parse("{saleModel?, acceptedAgreements?, activeEnrollment?, repurchase?,"
                            + " identitySeparation?, groupRequired?, maxQuantity?, releaseSeatsOn?, agentUnassign?,"
                            + " returns?, redemptionLink?}")));

    private final JsonNode openApi = JSON.readTree(RunningService.openApi());
    private final Contract contract = Contract.read(DOCS.resolve("http-api.md"));

    @Test
    void every_route_of_the_contract_is_there_and_nothing_else() {
        Set<String> built = operations().keySet();
        Set<String> agreed = contract.routes().keySet();
        assertThat(minus(agreed, built)).as("in the contract, not in the code").isEqualTo(new TreeSet<>(NOT_BUILT));
        assertThat(minus(built, agreed)).as("in the code, not in the contract").isEqualTo(new TreeSet<>(OURS));
    }

    @Test
    void every_body_has_the_fields_of_the_contract() {
        Map<String, Shape> agreed = new TreeMap<>(SAID_ELSEWHERE);
        contract.routes().forEach((route, body) -> body.ifPresent(shape -> agreed.putIfAbsent(route, shape)));
        agreed.keySet().removeAll(NOT_BUILT);
        assertThat(agreed).hasSizeGreaterThan(20);
        agreed.forEach((route, shape) ->
                assertThat(bodyOf(operations().get(route))).as(route).isEqualTo(Optional.of(shape)));
    }

    @Test
    void commands_that_the_contract_names_insist_on_an_idempotency_key() {
        Set<String> keyed = operations().entrySet().stream()
                .filter(operation -> operation
                        .getValue()
                        .path("parameters")
                        .valueStream()
                        .anyMatch(parameter -> parameter.path("name").asString().equals("Idempotency-Key")
                                && parameter.path("required").asBoolean()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keyed)
                .containsExactly(
                        "POST /v1/batches/{batchId}/undo",
                        "POST /v1/enrollments/batch",
                        "POST /v1/orders/{orderId}/lines/{line}/assignments",
                        "POST /v1/orders/{orderId}/lines/{line}/redemption-links",
                        "POST /v1/orders/{orderId}/payment/authorize",
                        "POST /v1/orders/{orderId}/payment/capture",
                        "POST /v1/orders/{orderId}/payment/fail",
                        "POST /v1/orders/{orderId}/payment/mark-paid",
                        "POST /v1/orders/{orderId}/payment/void",
                        "POST /v1/returns",
                        "POST /v1/returns/{returnId}/approve",
                        "POST /v1/returns/{returnId}/deny",
                        "POST /v1/returns/{returnId}/refund-failed",
                        "POST /v1/returns/{returnId}/refund-settled",
                        "POST /v1/returns/{returnId}/retry-refund",
                        "POST /v1/returns/{returnId}/withdraw",
                        "POST /v1/stores/{storeId}/orders");
    }

    @Test
    void the_kept_document_is_the_one_the_code_makes() throws IOException {
        Path kept = DOCS.resolve("openapi.json");
        String made = JSON.writeValueAsString(JSON.treeToValue(openApi, Object.class)) + '\n';
        if (Boolean.getBoolean("seatledger.write")) {
            Files.writeString(kept, made);
        }
        assertThat(Files.readString(kept)).isEqualTo(made);
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        openApi.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + ' ' + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    private Optional<Shape> bodyOf(JsonNode operation) {
        JsonNode reference = operation.at("/requestBody/content/application~1json/schema/$ref");
        if (reference.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode schema = openApi.at(reference.asString().substring(1));
        return Optional.of(new Shape(
                schema.get("properties")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)),
                schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }
}
