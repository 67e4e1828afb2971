package io.seatledger.console.list;

import io.seatledger.console.frame.Readers;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.events.value.SeatState;
import java.util.List;

/** What was sold, refused and given back. */
final class SalesLists {
    static final String ORDER = "/console/orders/{orderId}";
    static final String AGENT = "/console/agents/{agentId}";
    static final String STORE = "/console/stores/{storeId}";
    static final String SEAT = "/console/seats/{seatId}";
    private static final Column ORDER_ID =
            Column.of("Order", "orderId", Show.CODE).to(ORDER);
    private static final Column AGENT_ID =
            Column.of("Agent", "agentId", Show.CODE).to(AGENT);
    private static final Column STORE_ID =
            Column.of("Store", "storeId", Show.CODE).to(STORE);

    static final Listed ORDERS = new Listed(
                    "orders",
                    "Orders",
                    "Every purchase that was permitted, newest first, and where its seats are now.",
                    "/v1/orders",
                    Readers.BUYERS_TOO,
                    List.of(
                            Filter.text("q", "Order or purchase order number"),
                            Filter.text("storeId", "Store"),
                            Filter.text("agentId", "Agent"),
                            Filter.text("groupId", "Group"),
                            Filter.text("organizationId", "Organization"),
                            Filter.choice("status", "Status", OrderStatus.values()),
                            Filter.choice("paymentStatus", "Payment", PaymentStatus.values()),
                            Filter.from("from", "Placed from"),
                            Filter.from("to", "Placed before")),
                    List.of(
                            ORDER_ID,
                            Column.of("Placed", "placedAt", Show.TIME),
                            STORE_ID,
                            AGENT_ID,
                            Column.of("Status", "status", Show.STATE),
                            Column.of("Payment", "paymentStatus", Show.STATE),
                            Column.of("Total", "total", Show.MONEY),
                            Column.of("Seats", "seats.purchased", Show.NUMBER),
                            Column.of("Available", "seats.available", Show.NUMBER),
                            Column.of("Assigned", "seats.assigned", Show.NUMBER),
                            Column.of("Purchase order", "purchaseOrderNumber", Show.TEXT)),
                    true,
                    true)
            .with("purchase");

    static final Listed SEATS = new Listed(
            "seats",
            "Seats",
            "Every seat, whose it is, and what can be done with it next.",
            "/v1/seats",
            Readers.LEARNERS_TOO,
            List.of(
                    Filter.text("orderId", "Order"),
                    Filter.number("line", "Line"),
                    Filter.text("agentId", "Agent"),
                    Filter.text("storeId", "Store"),
                    Filter.text("productId", "Product"),
                    Filter.text("groupId", "Group"),
                    Filter.choice("state", "State", SeatState.values()),
                    Filter.text("learner", "Learner id or e-mail")),
            List.of(
                    Column.of("Seat", "seatId", Show.CODE).to(SEAT),
                    Column.of("State", "state", Show.STATE),
                    Column.of("Product", "productId", Show.CODE),
                    Column.of("Learner", "holder.learnerId", Show.CODE),
                    Column.of("Given name", "holder.givenName", Show.TEXT),
                    Column.of("Family name", "holder.familyName", Show.TEXT),
                    Column.of("E-mail", "holder.email", Show.TEXT),
                    Column.of("Invited", "link.email", Show.TEXT),
                    Column.of("Group", "groupId", Show.CODE).to("/console/groups/{groupId}"),
                    Column.of("Redeem by", "redeemBy", Show.TEXT)),
            true,
            true);

    static final Listed DECISIONS = new Listed(
            "decisions",
            "Decisions",
            "Every purchase that was permitted or refused, with what the decision looked at.",
            "/v1/decisions",
            Readers.BUYERS_TOO,
            List.of(
                    Filter.choice("outcome", "Outcome", "PERMITTED", "REFUSED"),
                    Filter.text("code", "Reason code"),
                    Filter.text("storeId", "Store"),
                    Filter.text("agentId", "Agent"),
                    Filter.text("orderId", "Order"),
                    Filter.text("agreementId", "Agreement"),
                    Filter.number("policyVersion", "Policy version"),
                    Filter.from("from", "From"),
                    Filter.from("to", "Before")),
            List.of(
                    Column.of("Position", "position", Show.CODE).to("/console/decisions/{position}"),
                    Column.of("At", "at", Show.TIME),
                    Column.of("Outcome", "outcome", Show.STATE),
                    Column.of("Reasons", "reasons.*.code", Show.CODE),
                    STORE_ID,
                    AGENT_ID,
                    ORDER_ID,
                    Column.of("Policy", "basis.policyVersion", Show.NUMBER)),
            false,
            true);

    static final Listed REQUESTS = new Listed(
            "requests",
            "Requests",
            "What agents asked for and somebody at the store decides.",
            "/v1/requests",
            Readers.BUYERS_TOO,
            List.of(
                    Filter.choice("status", "Status", RequestStatus.values()),
                    Filter.choice("kind", "Kind", RequestKind.values()),
                    Filter.text("storeId", "Store"),
                    Filter.text("agentId", "Agent"),
                    Filter.text("orderId", "Order")),
            List.of(
                    Column.of("Request", "requestId", Show.CODE).to("/console/requests/{requestId}"),
                    Column.of("Kind", "kind", Show.STATE),
                    Column.of("Status", "status", Show.STATE),
                    Column.of("Asked", "requestedAt", Show.TIME),
                    Column.of("By", "requestedBy", Show.CODE),
                    Column.of("Why", "reason", Show.TEXT),
                    Column.of("Seat", "seatId", Show.CODE).to(SEAT),
                    ORDER_ID),
            false,
            true);

    static final Listed RETURNS = new Listed(
            "returns",
            "Returns",
            "Seats that agents give back, and what is paid for them.",
            "/v1/returns",
            Readers.BUYERS_TOO,
            List.of(
                    Filter.choice("status", "Status", ReturnStatus.values()),
                    Filter.text("storeId", "Store"),
                    Filter.text("agentId", "Agent"),
                    Filter.text("orderId", "Order")),
            List.of(
                    Column.of("Return", "returnId", Show.CODE).to("/console/returns/{returnId}"),
                    Column.of("Status", "status", Show.STATE),
                    Column.of("Asked", "requestedAt", Show.TIME),
                    ORDER_ID,
                    AGENT_ID,
                    Column.of("Value", "value", Show.MONEY),
                    Column.of("Refund", "refund", Show.MONEY),
                    Column.of("Why", "reason", Show.TEXT)),
            false,
            true);

    static final List<Listed> ALL = List.of(ORDERS, SEATS, DECISIONS, REQUESTS, RETURNS);

    private SalesLists() {}
}
