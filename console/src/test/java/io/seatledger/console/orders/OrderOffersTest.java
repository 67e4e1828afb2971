package io.seatledger.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OrderOffersTest {

    private static List<String> offers(String status, String payment, int assigned) {
        return OrderOffers.of(JsonMapper.shared()
                .readTree("{\"status\": \"%s\", \"paymentStatus\": \"%s\", \"seats\": {\"assigned\": %d}}"
                        .formatted(status, payment, assigned)));
    }

    @Test
    void an_unpaid_order_is_paid_or_cancelled() {
        assertThat(offers("PENDING", "PENDING", 0))
                .containsExactly(
                        "payment-mark-paid",
                        "payment-authorize",
                        "payment-fail",
                        "cancel-order",
                        "request-cancellation",
                        "redeem-by",
                        "add-note");
    }

    @Test
    void an_authorized_payment_is_captured_or_voided() {
        assertThat(offers("PROCESSING", "AUTHORIZED", 0)).startsWith("payment-capture", "payment-void", "payment-fail");
    }

    @Test
    void a_paid_order_is_not_cancelled_but_its_seats_are_returned() {
        assertThat(offers("COMPLETE", "PAID", 1)).containsExactly("return-some", "redeem-by", "add-note");
    }

    @Test
    void of_a_cancelled_order_only_notes_are_left() {
        assertThat(offers("CANCELLED", "VOIDED", 0)).containsExactly("add-note");
    }
}
