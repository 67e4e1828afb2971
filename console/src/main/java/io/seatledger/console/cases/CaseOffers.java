package io.seatledger.console.cases;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which actions make sense for a request or return as it stands; whether one is permitted, the API decides. */
final class CaseOffers {
    private CaseOffers() {}

    static List<String> ofRequest(JsonNode request) {
        return "RECEIVED".equals(request.path("status").asString(""))
                ? List.of("accept-request", "reject-request", "withdraw-request")
                : List.of();
    }

    static List<String> ofReturn(JsonNode returned) {
        return switch (returned.path("status").asString("")) {
            case "PENDING" -> List.of("approve-return", "deny-return", "withdraw-return");
            case "APPROVED" -> List.of("settle-refund", "fail-refund");
            case "REFUND_FAILED" -> List.of("retry-refund", "deny-return");
            default -> List.of();
        };
    }
}
