package io.seatledger.console.inventory;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.reports.Series;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.platform.web.OpenToAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows where all seats are, over time, how long they have been waiting, and what ends. */
@Controller
@OpenToAll
class InventoryPageController {
    private static final List<String> FILTERS =
            List.of("storeId", "productId", "groupId", "organizationId", "agentId", "orderId");

    @GetMapping("/console/inventory")
    String inventory(
            @RequestParam(defaultValue = "store") String by,
            @RequestParam(defaultValue = "week") String per,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> address,
            Api api,
            Model model) {
        Dimension dimension = Dimension.named(by).orElseThrow(PageNotFound::new);
        Map<String, String> values = new LinkedHashMap<>();
        FILTERS.forEach(name -> values.put(
                name, Objects.requireNonNullElse(address.getFirst(name), "").strip()));
        Map<String, String> kept = and(and(values, "by", by), "per", per);
        Map<String, String> asked = and(values, "by", by);
        asked.put("cursor", cursor);
        ApiAnswer answer = api.at("/v1/inventory", Map.of(), asked);
        String next = answer.body().path("nextCursor").asString("");
        model.addAttribute("dimension", dimension);
        model.addAttribute("dimensions", List.of(Dimension.values()));
        model.addAttribute("per", per);
        model.addAttribute("values", values);
        model.addAttribute("table", dimension.table("Seats by " + by, answer.items(), values));
        model.addAttribute(
                "next",
                next.isEmpty()
                        ? null
                        : ApiRequest.path(
                                "/console/inventory", Map.of(), and(and(kept, "asOf", api.asOf()), "cursor", next)));
        model.addAttribute("tabs", tabs(and(kept, "asOf", api.asOf())));
        model.addAttribute("files", files(and(and(values, "by", by), "asOf", api.asOf())));
        if (api.asOf().isEmpty() && values.getOrDefault("orderId", "").isEmpty()) {
            series(and(values, "by", per), api, model);
        }
        return "console/inventory";
    }

    /** The reports know no moment of the past: they are series of it. */
    private static void series(Map<String, String> values, Api api, Model model) {
        model.addAttribute("utilization", Series.UTILIZATION.figures(api, values));
        model.addAttribute("ageing", Series.AGEING.figures(api, values));
        model.addAttribute("expiry", Series.EXPIRY.figures(api, values));
        model.addAttribute("utilizationFiles", Series.UTILIZATION.files(values));
        model.addAttribute("ageingFiles", Series.AGEING.files(values));
        model.addAttribute("expiryFiles", Series.EXPIRY.files(values));
    }

    private static Map<String, String> tabs(Map<String, String> kept) {
        Map<String, String> tabs = new LinkedHashMap<>();
        for (Dimension each : Dimension.values()) {
            tabs.put(each.word(), ApiRequest.path("/console/inventory", Map.of(), and(kept, "by", each.word())));
        }
        return tabs;
    }

    private static Map<String, String> files(Map<String, String> query) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String format : List.of("CSV", "XLSX", "NDJSON")) {
            files.put(
                    format,
                    ApiRequest.path("/console/exports/inventory." + format.toLowerCase(Locale.ROOT), Map.of(), query));
        }
        return files;
    }

    private static Map<String, String> and(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }
}
