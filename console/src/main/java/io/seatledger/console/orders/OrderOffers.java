package io.seatledger.console.orders;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which actions make sense for an order as it stands; whether one is permitted, the API decides. */
final class OrderOffers {
    private OrderOffers() {}

    static List<String> of(JsonNode order) {
        String payment = order.path("paymentStatus").asString("");
        boolean live = !"CANCELLED".equals(order.path("status").asString(""));
        List<String> offers = new ArrayList<>();
        if (live && "PENDING".equals(payment)) {
            offers.addAll(List.of("payment-mark-paid", "payment-authorize", "payment-fail"));
        }
        if (live && "AUTHORIZED".equals(payment)) {
            offers.addAll(List.of("payment-capture", "payment-void", "payment-fail"));
        }
        if (live && ("PENDING".equals(payment) || "AUTHORIZED".equals(payment))) {
            offers.addAll(List.of("cancel-order", "request-cancellation"));
        }
        JsonNode seats = order.path("seats");
        if (seats.path("available").asLong()
                        + seats.path("awaiting").asLong()
                        + seats.path("assigned").asLong()
                > 0) {
            offers.add("return-some");
        }
        if (live) {
            offers.add("redeem-by");
        }
        offers.add("add-note");
        return offers;
    }
}
