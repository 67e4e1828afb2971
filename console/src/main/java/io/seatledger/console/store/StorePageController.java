package io.seatledger.console.store;

import io.seatledger.console.action.Actions;
import io.seatledger.console.action.Field;
import io.seatledger.console.action.PolicyFields;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.inventory.Dimension;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Shows a store: its settings and how they came about, what it sells, and where its seats are. */
@Controller
@OpenToAll
class StorePageController {
    private static final Map<String, String> MOST = Map.of("limit", "200");
    private static final List<Column> FACTS = List.of(
            Column.of("Store", "storeId", Show.CODE),
            Column.of("Status", "status", Show.STATE),
            Column.of("Currency", "currency", Show.CODE),
            Column.of("Policy version", "policyVersion", Show.NUMBER),
            Column.of("Subscription organization", "subscriptionOrganization", Show.CODE));
    private static final List<Column> LISTINGS = List.of(
            Column.of("Product", "productId", Show.CODE).to("/console/products/{productId}"),
            Column.of("Price of one seat", "unitPrice", Show.MONEY),
            Column.of("Published", "published", Show.FLAG),
            Column.of("Sells", "saleModel", Show.STATE),
            Column.of("Agent takes the course itself", "activeEnrollment", Show.STATE),
            Column.of("Redemption", "redemption", Show.STATE));

    private final Clock clock;

    StorePageController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/console/stores/{storeId}")
    String store(@PathVariable String storeId, Api api, Model model) {
        Map<String, String> id = Map.of("storeId", storeId);
        ApiAnswer answer = api.at("/v1/stores/{storeId}", id, Map.of());
        JsonNode store = answer.body();
        model.addAttribute("storeId", storeId);
        model.addAttribute("name", store.path("name").asString(storeId));
        model.addAttribute("facts", Facts.of(store, FACTS));
        model.addAttribute("policy", policy(store.path("policy")));
        model.addAttribute(
                "inventory",
                Dimension.PRODUCT.table(
                        "Seats by product",
                        api.at("/v1/inventory", Map.of(), Map.of("by", "product", "storeId", storeId))
                                .items(),
                        id));
        history(api, id, answer, model);
        if (api.asOf().isEmpty()) {
            model.addAttribute(
                    "listings",
                    Table.of(
                            "Products",
                            LISTINGS,
                            api.get("/v1/stores/{storeId}/products", id, MOST).items()));
        }
        forms(storeId, api, model);
        return "console/store";
    }

    /** The history knows no moment of the past: what came later is left out. */
    private static void history(Api api, Map<String, String> id, ApiAnswer store, Model model) {
        @Nullable
        ApiAnswer history = api.tryGet("/v1/stores/{storeId}/history", id, Map.of("settings", "true", "limit", "200"));
        if (history != null) {
            model.addAttribute(
                    "history",
                    SettingsHistory.of(history.items(), store.position().orElse(Long.MAX_VALUE)));
            model.addAttribute(
                    "more", !history.body().path("nextCursor").asString("").isEmpty());
        }
    }

    private static Map<String, Cell> policy(JsonNode policy) {
        Map<String, Cell> settings = new LinkedHashMap<>();
        for (Field field : PolicyFields.all()) {
            settings.put(field.label(), Cell.text(SettingsHistory.text(Column.at(policy, field.name()))));
        }
        return settings;
    }

    private void forms(String storeId, Api api, Model model) {
        Map<String, String> values = Map.of("{storeId}", storeId, "storeId", storeId);
        model.addAttribute(
                "rehearsals",
                Actions.forms(
                        List.of("rehearse"),
                        Map.of(
                                "storeId",
                                storeId,
                                "from",
                                LocalDate.now(clock).minusMonths(1).toString()),
                        api.session()));
        model.addAttribute("onSettings", Actions.forms(List.of("change-policy"), values, api.session()));
        model.addAttribute(
                "onProducts", Actions.forms(List.of("list-product", "unlist-product"), values, api.session()));
        model.addAttribute("onStore", Actions.forms(List.of("purchase", "close-store"), values, api.session()));
    }
}
