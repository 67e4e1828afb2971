package io.seatledger.console.catalogue;

import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.inventory.Dimension;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Facts;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Shows a product, and where its seats are. */
@Controller
@OpenToAll
class ProductPageController {
    private static final List<Column> FACTS = List.of(
            Column.of("Product", "productId", Show.CODE),
            Column.of("Course", "courseId", Show.CODE),
            Column.of("Redemption", "redemption", Show.STATE),
            Column.of("Subscription organization", "subscriptionOrganization", Show.CODE));

    /** Agents see the seats they have of it, though not the product itself. */
    @GetMapping("/console/products/{productId}")
    String product(@PathVariable String productId, Api api, Model model) {
        Map<String, String> id = Map.of("productId", productId);
        JsonNode product = product(api, id);
        model.addAttribute("productId", productId);
        model.addAttribute("title", product.path("title").asString(productId));
        model.addAttribute("facts", product.isObject() ? Facts.of(product, FACTS) : Map.of());
        model.addAttribute("stores", inventory(Dimension.STORE, id, api));
        model.addAttribute("organizations", inventory(Dimension.ORGANIZATION, id, api));
        model.addAttribute(
                "forms", Actions.forms(List.of("define-product"), values(product, productId), api.session()));
        return "console/product";
    }

    private static JsonNode product(Api api, Map<String, String> id) {
        if (api.session().is("AGENT")) {
            return MissingNode.getInstance();
        }
        return api.get("/v1/products/{productId}", id, Map.of()).body();
    }

    private static Table inventory(Dimension by, Map<String, String> id, Api api) {
        Map<String, String> query = new HashMap<>(id);
        query.put("by", by.word());
        query.put("limit", "200");
        return by.table(
                "Seats by " + by.word(),
                api.at("/v1/inventory", Map.of(), query).items(),
                id);
    }

    private static Map<String, String> values(JsonNode product, String productId) {
        Map<String, String> values = new HashMap<>();
        values.put("{productId}", productId);
        for (String name : List.of("title", "courseId", "redemption", "subscriptionOrganization")) {
            values.put(name, product.path(name).asString(""));
        }
        return values;
    }
}
