package io.seatledger.console.cases;

import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows what somebody asked for, and lets others decide it. */
@Controller
@OpenToAll
class CasePageController {
    private static final int SEATS_SHOWN = 50;

    private static final Column ORDER = Column.of("Order", "orderId", Show.CODE).to("/console/orders/{orderId}");
    private static final Column STORE = Column.of("Store", "storeId", Show.CODE).to("/console/stores/{storeId}");
    private static final Column AGENT = Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}");

    private static final List<Column> REQUEST = List.of(
            Column.of("Status", "status", Show.STATE),
            Column.of("Asks for", "kind", Show.STATE),
            Column.of("Seat", "seatId", Show.CODE).to("/console/seats/{seatId}"),
            ORDER,
            STORE,
            AGENT,
            Column.of("Asked by", "requestedBy", Show.CODE),
            Column.of("Asked", "requestedAt", Show.TIME),
            Column.of("Why", "reason", Show.TEXT),
            Column.of("Comments", "comments", Show.TEXT),
            Column.of("Decided by", "decidedBy", Show.CODE),
            Column.of("Notes", "notes", Show.TEXT));

    private static final List<Column> RETURN = List.of(
            Column.of("Status", "status", Show.STATE),
            ORDER,
            STORE,
            AGENT,
            Column.of("Worth", "value", Show.MONEY),
            Column.of("Refund", "refund", Show.MONEY),
            Column.of("The seats are then", "disposition", Show.STATE),
            Column.of("The enrollments are then", "enrollment", Show.STATE),
            Column.of("Asked by", "requestedBy", Show.CODE),
            Column.of("Asked", "requestedAt", Show.TIME),
            Column.of("Why", "reason", Show.TEXT),
            Column.of("Decided by", "decidedBy", Show.CODE),
            Column.of("Reference", "reference", Show.TEXT),
            Column.of("Notes", "notes", Show.TEXT));

    @GetMapping("/console/requests/{requestId}")
    String request(@PathVariable String requestId, Api api, Model model) {
        JsonNode request = api.get("/v1/requests/{requestId}", Map.of("requestId", requestId), Map.of())
                .body();
        model.addAttribute("title", "Request");
        model.addAttribute("caseId", requestId);
        model.addAttribute("facts", Facts.of(request, REQUEST));
        model.addAttribute("seats", List.of());
        model.addAttribute("more", 0);
        model.addAttribute(
                "forms", Actions.forms(CaseOffers.ofRequest(request), Map.of("{requestId}", requestId), api.session()));
        return "console/case";
    }

    @GetMapping("/console/returns/{returnId}")
    String returned(@PathVariable String returnId, Api api, Model model) {
        JsonNode returned = api.get("/v1/returns/{returnId}", Map.of("returnId", returnId), Map.of())
                .body();
        JsonNode seats = returned.path("seats");
        List<Cell> shown = seats.valueStream()
                .limit(SEATS_SHOWN)
                .map(seat -> Show.CODE.cell(seat).linked("/console/seats/" + seat.asString("")))
                .toList();
        model.addAttribute("title", "Return");
        model.addAttribute("caseId", returnId);
        model.addAttribute("facts", Facts.of(returned, RETURN));
        model.addAttribute("seats", shown);
        model.addAttribute("more", seats.size() - shown.size());
        model.addAttribute(
                "forms", Actions.forms(CaseOffers.ofReturn(returned), Map.of("{returnId}", returnId), api.session()));
        return "console/case";
    }
}
