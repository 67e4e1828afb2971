package io.seatledger.console.seatmanager;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.seats.SeatOffers;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.platform.web.OpenToAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Puts the seats of an agent into its hands: choose an order, find a seat, do with it what it allows. */
@Controller
@OpenToAll
class SeatManagerController {
    private static final String PATH = "/console/seat-manager";

    @GetMapping(PATH)
    String manager(@RequestParam Map<String, String> address, Api api, Model model) {
        SeatKeepers.only(api);
        SeatSearch search = SeatSearch.of(address);
        model.addAttribute("search", search);
        if (search.isEmpty()) {
            choose(address, api, model);
            return "console/seat-manager";
        }
        ApiAnswer seats = api.get("/v1/seats", Map.of(), search.query());
        JsonNode order = search.orderId().isEmpty()
                ? null
                : api.get("/v1/orders/{orderId}", Map.of("orderId", search.orderId()), Map.of())
                        .body();
        model.addAttribute("order", order == null ? null : ManagedOrder.of(order));
        String here = ApiRequest.path(PATH, Map.of(), search.address());
        model.addAttribute(
                "seats",
                StreamSupport.stream(seats.items().spliterator(), false)
                        .map(seat -> ManagedSeat.of(seat, offered(seat, api), here))
                        .toList());
        model.addAttribute("changed", address.getOrDefault("changed", ""));
        model.addAttribute("next", next(search.address(), seats));
        return "console/seat-manager";
    }

    private void choose(Map<String, String> address, Api api, Model model) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", address.getOrDefault("q", "").strip());
        query.put("cursor", address.getOrDefault("cursor", ""));
        ApiAnswer orders = api.get("/v1/orders", Map.of(), query);
        model.addAttribute("q", query.get("q"));
        model.addAttribute("orders", ManagedOrder.withSeatsLeftFirst(orders.items()));
        model.addAttribute("next", next(query, orders));
    }

    private static String next(Map<String, String> kept, ApiAnswer answer) {
        String cursor = answer.body().path("nextCursor").asString("");
        Map<String, String> following = new LinkedHashMap<>(kept);
        following.put("cursor", cursor);
        return cursor.isEmpty() ? "" : ApiRequest.path(PATH, Map.of(), following);
    }

    private List<String> offered(JsonNode seat, Api api) {
        return SeatOffers.of(seat).stream()
                .filter(name -> Actions.named(name)
                        .filter(each -> each.roles().contains(api.session().role()))
                        .isPresent())
                .toList();
    }

    /** The form of one action of one seat, to be put in place; it leads back to the seat's row. */
    @GetMapping(PATH + "/seats/{seatId}/{action:[a-z-]+}")
    String form(
            @PathVariable String seatId,
            @PathVariable String action,
            @RequestParam(defaultValue = PATH) String back,
            @RequestParam(defaultValue = "") String groupId,
            Api api,
            Model model) {
        SeatKeepers.only(api);
        if (!SeatOffers.ALL.contains(action)) {
            throw new PageNotFound();
        }
        String row = UriComponentsBuilder.fromUriString(back)
                .replaceQueryParam("changed", seatId)
                .fragment("seat-" + seatId)
                .build(true)
                .toUriString();
        ActionForm form = Actions.form(action, SeatOffers.values(seatId, groupId));
        model.addAttribute("form", form.opened().backTo(row));
        return "console/seat-manager-form :: form";
    }
}
