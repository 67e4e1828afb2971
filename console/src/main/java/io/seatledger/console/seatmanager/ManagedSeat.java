package io.seatledger.console.seatmanager;

import io.seatledger.console.action.Action;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Show;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A seat in a row, with what can be done with it.
 *
 * @param who whoever holds it or is invited, as far as is known; a dash for nobody
 */
record ManagedSeat(
        String seatId, String line, Cell state, String productId, String who, Cell linkEnds, List<Offer> offers) {

    /**
     * An action that the seat allows.
     *
     * @param form where its form is
     */
    record Offer(String name, String label, String form) {}

    static ManagedSeat of(JsonNode seat, List<String> offered, String here) {
        String seatId = seat.path("seatId").asString("");
        return new ManagedSeat(
                seatId,
                seat.path("line").asString(""),
                Show.STATE.cell(seat.path("state")),
                seat.path("productId").asString(""),
                who(seat),
                Show.TIME.cell(seat.path("link").path("expiresAt")),
                offered.stream()
                        .map(name -> new Offer(
                                name,
                                Actions.named(name).map(Action::label).orElse(name),
                                ApiRequest.path(
                                        "/console/seat-manager/seats/{seatId}/{action}",
                                        Map.of("seatId", seatId, "action", name),
                                        Map.of(
                                                "back",
                                                here,
                                                "groupId",
                                                seat.path("groupId").asString("")))))
                        .toList());
    }

    private static String who(JsonNode seat) {
        JsonNode holder = seat.path("holder");
        String name = Stream.of(holder.path("givenName"), holder.path("familyName"))
                .map(each -> each.asString(""))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        String known = Stream.of(
                        holder.path("learnerId"),
                        holder.path("email"),
                        seat.path("link").path("email"))
                .map(each -> each.asString(""))
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        String who = name.isEmpty() || known.isEmpty() ? name + known : name + " (" + known + ')';
        return who.isEmpty() ? Cell.NOTHING.text() : who;
    }
}
