package io.seatledger.console.orders;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.frame.Readers;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.console.timeline.Timeline;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows an order, and hands out what proves it. */
@Controller
@OpenToAll
class OrderPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("Status", "status", Show.STATE),
            Column.of("Payment", "paymentStatus", Show.STATE),
            Column.of("Total", "total", Show.MONEY),
            Column.of("Refunded", "refunded", Show.MONEY),
            Column.of("Placed", "placedAt", Show.TIME),
            Column.of("Placed by", "placedBy", Show.CODE),
            Column.of("Store", "storeId", Show.CODE).to("/console/stores/{storeId}"),
            Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}"),
            Column.of("Group", "groupId", Show.CODE).to("/console/groups/{groupId}"),
            Column.of("Bought", "purpose", Show.STATE),
            Column.of("Purchase order", "purchaseOrderNumber", Show.TEXT),
            Column.of("Funding pool", "fundingPool", Show.TEXT),
            Column.of("Redeem by", "redeemBy", Show.TEXT));

    private static final List<Column> LINES = List.of(
            Column.of("Line", "line", Show.CODE),
            Column.of("Product", "productId", Show.CODE).to("/console/products/{productId}"),
            Column.of("Course", "courseId", Show.CODE),
            Column.of("Seats", "quantity", Show.NUMBER),
            Column.of("One seat", "unitPrice", Show.MONEY),
            Column.of("Line total", "lineTotal", Show.MONEY),
            Column.of("First seat", "firstSeatId", Show.CODE).to("/console/seats/{firstSeatId}"),
            Column.of("Last seat", "lastSeatId", Show.CODE).to("/console/seats/{lastSeatId}"));

    private static final List<Column> BASIS = List.of(
            Column.of("Policy version", "policyVersion", Show.CODE),
            Column.of("Agreement", "agreementId", Show.CODE),
            Column.of("Permit", "permitId", Show.CODE),
            Column.of("Enrollment that weighed", "enrollment.phase", Show.STATE),
            Column.of("Its result", "enrollment.result", Show.STATE));

    private static final List<Column> NOTES = List.of(
            Column.of("At", "at", Show.TIME),
            Column.of("By", "by", Show.CODE),
            Column.of("Seen by", "visibility", Show.STATE),
            Column.of("Note", "text", Show.TEXT));

    private static final List<Column> SEATS = List.of(
            Column.of("Seat", "seatId", Show.CODE).to("/console/seats/{seatId}"),
            Column.of("State", "state", Show.STATE),
            Column.of("Learner", "holder.learnerId", Show.CODE),
            Column.of("Given name", "holder.givenName", Show.TEXT),
            Column.of("Family name", "holder.familyName", Show.TEXT),
            Column.of("E-mail", "holder.email", Show.TEXT));

    private static final String FIRST_SEATS = "10";

    @GetMapping("/console/orders/{orderId}")
    String order(@PathVariable String orderId, Api api, Model model) {
        JsonNode order = api.at("/v1/orders/{orderId}", Map.of("orderId", orderId), Map.of())
                .body();
        ApiAnswer seats = api.at("/v1/seats", Map.of(), Map.of("orderId", orderId, "limit", FIRST_SEATS));
        ApiAnswer decided = api.tryGet("/v1/decisions", Map.of(), Map.of("orderId", orderId, "limit", "1"));
        model.addAttribute("orderId", orderId);
        model.addAttribute("facts", Facts.of(order, FACTS));
        model.addAttribute("lines", Table.of("Lines", LINES, order.path("lines")));
        model.addAttribute("states", SeatStates.of(order));
        model.addAttribute("seats", Table.of("The first seats", SEATS, seats.items()));
        model.addAttribute("basis", Facts.of(order.path("basis"), basis(order)));
        model.addAttribute("decision", position(decided));
        model.addAttribute("notes", Table.of("Notes", NOTES, order.path("notes")));
        model.addAttribute("timeline", Timeline.of("orders", orderId, "", api));
        model.addAttribute("manages", Readers.MANAGERS.contains(api.session().role()));
        model.addAttribute("forms", forms(orderId, order, api));
        return "console/order";
    }

    @GetMapping("/console/orders/{orderId}/receipt")
    void receipt(@PathVariable String orderId, Api api, HttpServletResponse response) {
        ApiRequest request = ApiRequest.read("/v1/orders/{orderId}/receipt", Map.of("orderId", orderId), Map.of());
        api.download(request, "receipt-" + orderId + ".txt", response);
    }

    @GetMapping("/console/orders/{orderId}/bundle")
    void bundle(@PathVariable String orderId, Api api, HttpServletResponse response) {
        ApiRequest request = ApiRequest.read("/v1/audit/bundle", Map.of(), Map.of("orderId", orderId));
        api.download(request, "bundle-" + orderId + ".zip", response);
    }

    private List<ActionForm> forms(String orderId, JsonNode order, Api api) {
        Map<String, String> values = Map.of(
                "orderId",
                orderId,
                "line",
                "1",
                "{orderId}",
                orderId,
                "redeemBy",
                order.path("redeemBy").asString(""));
        return Actions.forms(OrderOffers.of(order), values, api.session());
    }

    private static List<Column> basis(JsonNode order) {
        String agreements = "/console/agents/" + order.path("agentId").asString("") + "/agreements/{agreementId}";
        return BASIS.stream()
                .map(column -> "agreementId".equals(column.path()) ? column.to(agreements) : column)
                .toList();
    }

    private static String position(@Nullable ApiAnswer decided) {
        return decided == null
                ? ""
                : decided.body().path("items").path(0).path("position").asString("");
    }
}
