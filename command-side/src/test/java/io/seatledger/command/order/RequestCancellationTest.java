package io.seatledger.command.order;

import static io.seatledger.command.order.OrderFacts.AUTHORIZED;
import static io.seatledger.command.order.OrderFacts.CANCELLED;
import static io.seatledger.command.order.OrderFacts.CAPTURED;
import static io.seatledger.command.order.OrderFacts.placed;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.events.value.RefusalCode.CANCELLATION_REQUEST_OPEN;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;
import static io.seatledger.events.value.RefusalCode.ORDER_CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.cancellation.RequestCancellation;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.CancellationRequestClosed;
import io.seatledger.events.order.CancellationRequested;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.SeatRelease;
import org.junit.jupiter.api.Test;

class RequestCancellationTest {
    private static final RequestCancellation ASK =
            new RequestCancellation("ord_1", "req_1", "agent:agent-7", "too many", JUNE);
    private static final CancellationRequested OPEN = new CancellationRequested("ord_1", "req_1", LONG_AGO);

    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:ord_1");

    @Test
    void an_order_that_is_not_paid_can_be_asked_to_be_cancelled() {
        order.given(placed(SeatRelease.PAID), AUTHORIZED)
                .when(ASK)
                .records(new CancellationRequested("ord_1", "req_1", JUNE))
                .recordsElsewhere(new RequestReceived(
                        "req_1",
                        RequestKind.CANCELLATION,
                        STORE,
                        AGENT,
                        "ord_1",
                        null,
                        "agent:agent-7",
                        "too many",
                        null,
                        JUNE))
                .accepted(requestId -> assertThat(requestId).isEqualTo("req_1"));
    }

    @Test
    void one_request_at_a_time_is_enough() {
        order.given(placed(SeatRelease.PAID), OPEN).when(ASK).recordsNothing().refused(CANCELLATION_REQUEST_OPEN);
    }

    @Test
    void a_decided_one_never_blocks_the_next() {
        order.given(placed(SeatRelease.PAID), OPEN, new CancellationRequestClosed("ord_1", "req_1", LONG_AGO))
                .when(ASK)
                .accepted();
    }

    @Test
    void a_paid_order_is_returned_instead() {
        order.given(placed(SeatRelease.PAID), AUTHORIZED, CAPTURED)
                .when(ASK)
                .recordsNothing()
                .refused(ORDER_ALREADY_PAID);
    }

    @Test
    void a_cancelled_order_is_cancelled() {
        order.given(placed(SeatRelease.PAID), CANCELLED)
                .when(ASK)
                .recordsNothing()
                .refused(ORDER_CANCELLED);
    }

    @Test
    void an_unknown_order_is_missing() {
        order.when(ASK).recordsNothing().missing("ORDER_NOT_FOUND");
    }

    @Test
    void whoever_cancels_the_order_accepts_the_request_by_that() {
        order.given(placed(SeatRelease.PAID), OPEN)
                .when(new CancelOrder("ord_1", "key:backend", "mistake", JUNE))
                .records(
                        new CancellationRequestClosed("ord_1", "req_1", JUNE),
                        new OrderCancelled("ord_1", "mistake", JUNE),
                        new PaymentVoided("ord_1", null, "mistake", JUNE))
                .recordsElsewhere(
                        new RequestAccepted("req_1", "key:backend", null, JUNE),
                        new SeatsVoided(AGENT, "ord_1", 1, PRODUCT, 1, 3, JUNE),
                        new SeatsVoided(AGENT, "ord_1", 2, "first-aid", 1, 2, JUNE));
    }
}
