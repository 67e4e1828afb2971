package io.seatledger.command.order;

import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.agent.purchase.Shop;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.cancel.CancelOrderPolicy;
import io.seatledger.command.order.payment.AuthorizePayment;
import io.seatledger.command.order.payment.CapturePayment;
import io.seatledger.command.order.payment.FailPayment;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.order.payment.PaymentPolicy;
import io.seatledger.command.order.payment.VoidPayment;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.domain.Policies;
import io.seatledger.domain.StreamState;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.events.Streams;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.resource.SeatCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Orders bought, paid, failed and cancelled in any order: every prefix of every stream is a legal state. */
class OrderPropertiesTest {
    private static final EventCodec CODEC = new EventCodec();
    private static final int QUANTITY = 7;

    /** What may happen to one of three orders. */
    enum Act {
        AUTHORIZE,
        CAPTURE,
        MARK_PAID,
        VOID,
        FAIL,
        CANCEL
    }

    /** One act on the order of this number. */
    record Step(Act act, int order) {}

    @Property(tries = 300)
    void every_prefix_of_a_stream_is_a_legal_state(@ForAll("steps") List<Step> steps, @ForAll SeatRelease release) {
        Shop shop = Shop.wholesale().with(policy(Policies.releaseSeatsOn(release)));
        for (int n = 0; n < 3; n++) {
            shop.buy(Buying.seats(QUANTITY).as("ord_" + n));
        }
        for (Step step : steps) {
            shop.take(decide(step, shop.order("ord_" + step.order())));
        }

        Map<String, StreamState<?>> states = new HashMap<>();
        shop.recorded().forEach(event -> {
            states.computeIfAbsent(event.stream(), OrderPropertiesTest::startOf);
            states.computeIfPresent(event.stream(), (stream, before) -> before.evolve(event));
            assertThat(CODEC.decode(event.getClass().getSimpleName(), 1, CODEC.encode(event)))
                    .isEqualTo(event);
            assertLegal(states.get(event.stream()));
        });
        assertThat(shop.agent().liveSeatsOf(PRODUCT)).isEqualTo(liveIn(shop));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class), Arbitraries.integers().between(0, 2))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    private static Decision<?> decide(Step step, OrderState order) {
        String id = "ord_" + step.order();
        return switch (step.act()) {
            case AUTHORIZE ->
                PaymentPolicy.decide(new AuthorizePayment(id, "ref", null, null, JUNE), order, FulfilmentFacts.NONE);
            case CAPTURE ->
                PaymentPolicy.decide(new CapturePayment(id, "ref", null, null, JUNE), order, FulfilmentFacts.NONE);
            case MARK_PAID ->
                PaymentPolicy.decide(new MarkOrderPaid(id, "cheque", null, null, JUNE), order, FulfilmentFacts.NONE);
            case VOID -> PaymentPolicy.decide(new VoidPayment(id, "ref", null, null, JUNE), order);
            case FAIL -> PaymentPolicy.decide(new FailPayment(id, "ref", null, JUNE), order);
            case CANCEL ->
                CancelOrderPolicy.decide(
                        new CancelOrder(id, "key:backend", "mistake", JUNE),
                        order,
                        SeatPools.releasedUnpaid(order, new FixtureLedger()));
        };
    }

    private static StreamState<?> startOf(String stream) {
        return Streams.kindOf(stream).equals(Streams.ORDER)
                ? OrderState.EMPTY
                : Shop.wholesale().agent();
    }

    private static void assertLegal(StreamState<?> state) {
        if (state instanceof AgentState agent) {
            assertThat(agent.liveSeats().values()).allMatch(live -> live > 0);
        }
        if (state instanceof OrderState order) {
            SeatCounts seats = OrderAnswer.of(order, List.of(), 1).seats();
            assertThat(seats.purchased()).isEqualTo(QUANTITY);
            assertThat(seats.pending() + seats.available() + seats.voided()).isEqualTo(QUANTITY);
            assertThat(order.completed() && order.cancelled()).isFalse();
            if (order.status() == OrderStatus.COMPLETE) {
                assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
                assertThat(seats.available()).isEqualTo(QUANTITY);
            }
        }
    }

    private static long liveIn(Shop shop) {
        return IntStream.range(0, 3)
                .filter(n -> !shop.order("ord_" + n).cancelled())
                .mapToLong(n -> QUANTITY)
                .sum();
    }
}
