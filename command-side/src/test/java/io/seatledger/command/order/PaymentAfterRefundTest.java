package io.seatledger.command.order;

import static io.seatledger.command.order.OrderFacts.AUTHORIZED;
import static io.seatledger.command.order.OrderFacts.CAPTURED;
import static io.seatledger.command.order.OrderFacts.placed;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.events.value.RefusalCode.ORDER_ALREADY_PAID;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.payment.AuthorizePayment;
import io.seatledger.command.order.payment.CapturePayment;
import io.seatledger.command.order.payment.FailPayment;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.order.payment.VoidPayment;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.value.SeatRelease;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An order that was paid stays one that was paid, whatever part of the money went back. */
class PaymentAfterRefundTest {
    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:ord_1");

    static Stream<Arguments> steps() {
        return Stream.of(20L, 50L)
                .flatMap(refunded -> Stream.of(
                                new AuthorizePayment("ord_1", "pay-2", null, null, JUNE),
                                new CapturePayment("ord_1", "pay-1", null, null, JUNE),
                                new MarkOrderPaid("ord_1", "po-1", null, null, JUNE),
                                new VoidPayment("ord_1", "pay-1", null, null, JUNE),
                                new FailPayment("ord_1", "pay-1", null, JUNE),
                                new CancelOrder("ord_1", "key:backend", "mistake", JUNE))
                        .map(step -> Arguments.of(refunded, step)));
    }

    @ParameterizedTest(name = "{0} of 50 refunded: {1}")
    @MethodSource("steps")
    void no_step_is_taken_again(long refunded, Object step) {
        order.given(
                        placed(SeatRelease.PAID),
                        AUTHORIZED,
                        CAPTURED,
                        new RefundReserved("ord_1", "ret_1", refunded, "USD", LONG_AGO),
                        new RefundSettled("ord_1", "ret_1", refunded, "USD", null, LONG_AGO))
                .when(step)
                .recordsNothing()
                .refused(ORDER_ALREADY_PAID);
    }
}
