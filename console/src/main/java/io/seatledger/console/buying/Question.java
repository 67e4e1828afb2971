package io.seatledger.console.buying;

import io.seatledger.console.api.ApiRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The purchase that is asked about, as it stands in the page's address.
 *
 * @param groupId empty for none
 * @param purpose empty is for others
 */
record Question(String storeId, String agentId, List<Line> lines, String groupId, String purpose) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** So many seats of a product; what is no whole number is asked as one seat. */
    record Line(String productId, String quantity) {
        long seats() {
            try {
                return Long.parseLong(quantity);
            } catch (NumberFormatException e) {
                return 1;
            }
        }
    }

    static Question of(MultiValueMap<String, String> address, String ownAgent) {
        List<Line> lines = List.of(
                        new Line(text(address, "productId"), text(address, "quantity")),
                        new Line(text(address, "productId2"), text(address, "quantity2")))
                .stream()
                .filter(line -> !line.productId().isEmpty())
                .toList();
        String agentId = text(address, "agentId");
        return new Question(
                text(address, "storeId"),
                agentId.isEmpty() ? ownAgent : agentId,
                lines,
                text(address, "groupId"),
                text(address, "purpose"));
    }

    private static String text(MultiValueMap<String, String> address, String name) {
        return Objects.requireNonNullElse(address.getFirst(name), "").strip();
    }

    /** Whether enough is named to ask. */
    boolean complete() {
        return !storeId.isEmpty() && !agentId.isEmpty() && !lines.isEmpty();
    }

    public boolean forSelf() {
        return "FOR_SELF".equals(purpose);
    }

    /** A line as the form shows it, from 0; empty when there is none. */
    public Line line(int number) {
        return number < lines.size() ? lines.get(number) : new Line("", "");
    }

    ApiRequest request() {
        ObjectNode body = JSON.createObjectNode().put("agentId", agentId);
        lines.forEach(line -> body.withArray("lines")
                .addObject()
                .put("productId", line.productId())
                .put("quantity", line.seats()));
        if (!groupId.isEmpty()) {
            body.put("groupId", groupId);
        }
        if (!purpose.isEmpty()) {
            body.put("purpose", purpose);
        }
        return new ApiRequest(
                "POST",
                ApiRequest.path("/v1/stores/{storeId}/purchase-checks", Map.of("storeId", storeId), Map.of()),
                body.toString(),
                Map.of());
    }

    /** The same as values of the purchase's form. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("{storeId}", storeId);
        values.put("agentId", agentId);
        values.put("groupId", groupId);
        values.put("purpose", purpose);
        for (int i = 0; i < lines.size(); i++) {
            values.put("lines." + i + ".productId", lines.get(i).productId());
            values.put("lines." + i + ".quantity", Long.toString(lines.get(i).seats()));
        }
        return values;
    }
}
