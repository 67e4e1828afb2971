package io.seatledger.console.people;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Problems;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows a purchase decision: what was asked, what came of it, every reason and every fact. */
@Controller
@OpenToAll
class DecisionPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("Outcome", "outcome", Show.STATE),
            Column.of("At", "at", Show.TIME),
            Column.of("Store", "storeId", Show.CODE).to("/console/stores/{storeId}"),
            Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}"),
            Column.of("Bulk", "bulk", Show.FLAG),
            Column.of("Order", "orderId", Show.CODE).to("/console/orders/{orderId}"),
            Column.of("Policy version", "basis.policyVersion", Show.CODE),
            Column.of("Agreement", "basis.agreementId", Show.CODE)
                    .to("/console/agents/{agentId}/agreements/{basis.agreementId}"),
            Column.of("Permit", "basis.permitId", Show.CODE));

    private static final List<Column> LINES = List.of(
            Column.of("Line", "line", Show.CODE),
            Column.of("Product", "productId", Show.CODE).to("/console/products/{productId}"),
            Column.of("Seats", "quantity", Show.NUMBER));

    private static final List<Column> BASIS = List.of(
            Column.of("Line", "line", Show.CODE),
            Column.of("Product", "productId", Show.CODE),
            Column.of("Course", "courseId", Show.CODE),
            Column.of("Own enrollment", "enrollment.phase", Show.STATE),
            Column.of("Result", "enrollment.result", Show.STATE),
            Column.of("Ends", "enrollment.expiresAt", Show.TIME),
            Column.of("Permit", "permitId", Show.CODE));

    @GetMapping("/console/decisions/{position}")
    String decision(@PathVariable String position, Api api, Model model) {
        JsonNode decision = api.get("/v1/decisions/{position}", Map.of("position", position), Map.of())
                .body();
        model.addAttribute("position", position);
        model.addAttribute("refused", "REFUSED".equals(decision.path("outcome").asString("")));
        model.addAttribute("facts", Facts.of(decision, FACTS));
        model.addAttribute("lines", Table.of("Lines", LINES, decision.path("lines")));
        model.addAttribute(
                "basis",
                Table.of("What it looked at", BASIS, decision.path("basis").path("lines")));
        model.addAttribute("reasons", Problems.reasons(decision.path("reasons")));
        model.addAttribute("warnings", Problems.reasons(decision.path("warnings")));
        model.addAttribute("canBuy", canBuy(decision));
        return "console/decision";
    }

    /** The same question, asked again today. */
    private static String canBuy(JsonNode decision) {
        JsonNode line = decision.path("lines").path(0);
        return ApiRequest.path(
                "/console/can-buy",
                Map.of(),
                Map.of(
                        "storeId", decision.path("storeId").asString(""),
                        "agentId", decision.path("agentId").asString(""),
                        "productId", line.path("productId").asString(""),
                        "quantity", line.path("quantity").asString("")));
    }
}
