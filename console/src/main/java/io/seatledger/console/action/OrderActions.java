package io.seatledger.console.action;

import static io.seatledger.console.action.Field.Type.DATE;
import static io.seatledger.console.action.Field.Type.LONG_TEXT;
import static io.seatledger.console.action.Field.Type.MONEY;
import static io.seatledger.console.action.Field.Type.WHOLE;

import io.seatledger.platform.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is done with purchases and orders. */
final class OrderActions {
    static final Set<Role> BUYERS = EnumSet.of(Role.ADMIN, Role.STORE_BACKEND, Role.AGENT);
    static final Set<Role> SELLERS = EnumSet.of(Role.ADMIN, Role.STORE_BACKEND);
    private static final Field REFERENCE =
            Field.text("reference", "Reference").must().hint("Of the payment, as the books have it.");
    private static final Field AMOUNT =
            Field.of("amount", "Amount", MONEY).hint("Like 125.00 USD; left out, it is the order's total.");
    private static final Field WHY = Field.of("reason", "Why", LONG_TEXT);

    static final Action PURCHASE = Action.post(
                    "purchase",
                    "Buy",
                    "/v1/stores/{storeId}/orders",
                    BUYERS,
                    Field.text("{storeId}", "Store").must(),
                    Field.text("agentId", "Agent").must(),
                    Field.text("lines.0.productId", "Product").must(),
                    Field.of("lines.0.quantity", "Seats", WHOLE).must(),
                    Field.text("lines.1.productId", "Second product"),
                    Field.of("lines.1.quantity", "Seats of it", WHOLE),
                    Field.text("groupId", "Group"),
                    Field.choice("purpose", "For", "FOR_OTHERS", "FOR_SELF"),
                    Field.text("purchaseOrderNumber", "Purchase order number"),
                    Field.of("redeemBy", "Redeem by", DATE))
            .then("/console/orders/{orderId}");

    static final List<Action> ALL = List.of(
            PURCHASE,
            payment("authorize", "Payment was authorized"),
            payment("capture", "Payment was captured"),
            payment("mark-paid", "Payment was received"),
            payment("void", "Authorization was voided"),
            payment("fail", "Payment failed"),
            Action.post("cancel-order", "Cancel the order", "/v1/orders/{orderId}/cancel", BUYERS, Field.reason()),
            Action.post(
                    "request-cancellation",
                    "Ask for cancellation",
                    "/v1/orders/{orderId}/cancellation-requests",
                    BUYERS,
                    Field.reason()),
            Action.post(
                    "add-note",
                    "Add a note",
                    "/v1/orders/{orderId}/notes",
                    BUYERS,
                    Field.of("text", "Note", LONG_TEXT).must(),
                    Field.choice("visibility", "Seen by", "CUSTOMER", "INTERNAL")),
            Action.put(
                    "redeem-by",
                    "Move the redeem-by date",
                    "/v1/orders/{orderId}/redeem-by",
                    SELLERS,
                    Field.of("redeemBy", "Redeem by", DATE).must()));

    private OrderActions() {}

    private static Action payment(String step, String label) {
        return Action.post(
                "payment-" + step, label, "/v1/orders/{orderId}/payment/" + step, BUYERS, REFERENCE, AMOUNT, WHY);
    }
}
