package io.seatledger.console.reports;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Shows an organization's statement: where its seats went, what it paid, what it ordered. */
@Controller
@OpenToAll
class StatementPageController {
    private static final List<Column> BALANCES = List.of(
            Column.of("Product", "productId", Show.CODE).to("/console/products/{productId}"),
            number("Opening", "opening"),
            number("Bought", "purchased"),
            number("Assigned", "assigned"),
            number("Unassigned", "unassigned"),
            number("Returned", "returned"),
            number("Reissued", "reissued"),
            number("Expired", "expired"),
            number("Reinstated", "reinstated"),
            number("Voided", "voided"),
            number("Regrouped", "regrouped"),
            number("Closing", "closing"),
            number("In use then", "closingInUse"));
    private static final List<Column> MONEY = List.of(
            Column.of("Currency", "currency", Show.CODE),
            Column.of("Charged", "charged", Show.MONEY),
            Column.of("Refunded", "refunded", Show.MONEY),
            Column.of("Net", "net", Show.MONEY));
    private static final List<Column> LINES = List.of(
            Column.of("Order", "orderId", Show.CODE).to("/console/orders/{orderId}"),
            number("Line", "line"),
            Column.of("Placed", "placedAt", Show.TIME),
            Column.of("Store", "storeId", Show.CODE).to("/console/stores/{storeId}"),
            Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}"),
            Column.of("Purchase order", "purchaseOrderNumber", Show.TEXT),
            Column.of("Product", "productId", Show.CODE),
            number("Seats", "quantity"),
            Column.of("Price", "unitPrice", Show.MONEY),
            Column.of("Total", "lineTotal", Show.MONEY));

    private static Column number(String label, String path) {
        return Column.of(label, path, Show.NUMBER);
    }

    @GetMapping("/console/reports/statement")
    String statement(
            @RequestParam String organizationId,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String storeId,
            Api api,
            Model model) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("organizationId", organizationId.strip());
        query.put("from", from);
        query.put("to", to);
        query.put("storeId", storeId.strip());
        JsonNode statement = api.get("/v1/reports/statements", Map.of(), query).body();
        model.addAttribute("organizationId", organizationId.strip());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("seats", Table.of("Seats at its disposal", BALANCES, statement.path("seats")));
        model.addAttribute("money", Table.of("Money", MONEY, statement.path("money")));
        model.addAttribute("lines", Table.of("Ordered", LINES, statement.path("lines")));
        model.addAttribute("files", files(query));
        return "console/statement";
    }

    private static Map<String, String> files(Map<String, String> query) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String format : List.of("CSV", "XLSX", "NDJSON")) {
            String path = "/console/exports/report-statements." + format.toLowerCase(Locale.ROOT);
            files.put(format, ApiRequest.path(path, Map.of(), query));
        }
        return files;
    }
}
