package io.seatledger.console.seats;

import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.console.timeline.Timeline;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows a seat: whose it is, its life so far, and what can be done with it. */
@Controller
@OpenToAll
class SeatPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("State", "state", Show.STATE),
            Column.of("Order", "orderId", Show.CODE).to("/console/orders/{orderId}"),
            Column.of("Line", "line", Show.CODE),
            Column.of("Product", "productId", Show.CODE).to("/console/products/{productId}"),
            Column.of("Course", "courseId", Show.CODE),
            Column.of("Store", "storeId", Show.CODE).to("/console/stores/{storeId}"),
            Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}"),
            Column.of("Owner group", "groupId", Show.CODE).to("/console/groups/{groupId}"),
            Column.of("Value", "value", Show.MONEY),
            Column.of("Starts on", "startsOn", Show.TEXT),
            Column.of("Redeem by", "redeemBy", Show.TEXT),
            Column.of("Open request", "requestId", Show.CODE).to("/console/requests/{requestId}"),
            Column.of("Return", "returnId", Show.CODE).to("/console/returns/{returnId}"));

    private static final List<Column> HOLDER = List.of(
            Column.of("Learner", "holder.learnerId", Show.CODE).to("/console/seats?learner={holder.learnerId}"),
            Column.of("Given name", "holder.givenName", Show.TEXT),
            Column.of("Family name", "holder.familyName", Show.TEXT),
            Column.of("E-mail", "holder.email", Show.TEXT),
            Column.of("Enrollment", "enrollment", Show.STATE),
            Column.of("Waits for the LMS to let go", "unassigning", Show.FLAG));

    private static final List<Column> LINK = List.of(
            Column.of("Sent to", "link.email", Show.TEXT),
            Column.of("Sent", "link.sentAt", Show.TIME),
            Column.of("Ends", "link.expiresAt", Show.TIME),
            Column.of("Sent again", "link.resends", Show.NUMBER),
            Column.of("Problem with its mail", "link.mailProblem", Show.TEXT));

    @GetMapping("/console/seats/{seatId}")
    String seat(@PathVariable String seatId, Api api, Model model) {
        JsonNode seat =
                api.at("/v1/seats/{seatId}", Map.of("seatId", seatId), Map.of()).body();
        model.addAttribute("seatId", seatId);
        model.addAttribute("facts", Facts.of(seat, FACTS));
        model.addAttribute("holder", seat.path("holder").isObject() ? Facts.of(seat, HOLDER) : Map.of());
        model.addAttribute("link", seat.path("link").isObject() ? Facts.of(seat, LINK) : Map.of());
        model.addAttribute("trainingLink", seat.path("trainingLink").asString(""));
        model.addAttribute("timeline", Timeline.of("seats", seatId, "", api));
        Map<String, String> values =
                SeatOffers.values(seatId, seat.path("groupId").asString(""));
        model.addAttribute("forms", Actions.forms(SeatOffers.of(seat), values, api.session()));
        model.addAttribute("waits", waits(seat));
        return "console/seat";
    }

    /** Where somebody decides what happens to it next; empty when nobody has to. */
    private static String waits(JsonNode seat) {
        return switch (seat.path("state").asString("")) {
            case "APPROVAL_PENDING" ->
                "/console/requests/" + seat.path("requestId").asString("");
            case "RETURN_PENDING" -> "/console/returns/" + seat.path("returnId").asString("");
            default -> "";
        };
    }
}
