package io.seatledger.command.order;

import static io.seatledger.command.order.OrderFacts.CANCELLED;
import static io.seatledger.command.order.OrderFacts.RELEASED;
import static io.seatledger.command.order.OrderFacts.TOTAL;
import static io.seatledger.command.order.OrderFacts.events;
import static io.seatledger.command.order.OrderFacts.placed;
import static io.seatledger.domain.Facts.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.resource.OrderResource;
import io.seatledger.resource.SeatCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderAnswerTest {
    private SeatCounts seats(LedgerEvent... events) {
        OrderState state = OrderState.EMPTY;
        for (LedgerEvent event : events) {
            state = state.evolve(event);
        }
        return OrderAnswer.of(state, List.of(), events.length).seats();
    }

    @Test
    void R20_counts_add_up_to_the_quantity_in_every_state() {
        assertThat(seats(placed(SeatRelease.PAID))).isEqualTo(SeatCounts.of(5, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(seats(placed(SeatRelease.PAID), RELEASED[1])).isEqualTo(SeatCounts.of(3, 2, 0, 0, 0, 0, 0, 0, 0));
        assertThat(seats(placed(SeatRelease.PAID), RELEASED[1], CANCELLED))
                .isEqualTo(SeatCounts.of(0, 0, 0, 0, 0, 0, 0, 0, 5));
    }

    @Test
    void shows_the_order_as_it_was_placed() {
        OrderResource resource = OrderAnswer.of(OrderState.EMPTY.evolve(placed(SeatRelease.PAID)), List.of(), 1);

        assertThat(resource.total()).isEqualTo(TOTAL);
        assertThat(resource.refunded()).isEqualTo(new Money(0, "USD"));
        assertThat(resource.placedAt()).isEqualTo(LONG_AGO);
        assertThat(resource.version()).isEqualTo(1);
        assertThat(resource.lines().get(1))
                .isEqualTo(new OrderResource.Line(
                        2,
                        "first-aid",
                        "course-2",
                        2,
                        new Money(10, "USD"),
                        new Money(20, "USD"),
                        "ord_1.2.1",
                        "ord_1.2.2",
                        SeatCounts.of(2, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void there_is_none_before_it_was_placed() {
        assertThatThrownBy(() -> OrderAnswer.of(OrderState.EMPTY, List.of(), 0))
                .isInstanceOf(NullPointerException.class);
    }
}
