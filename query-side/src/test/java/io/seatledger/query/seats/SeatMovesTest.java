package io.seatledger.query.seats;

import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.PENDING;
import static io.seatledger.events.value.SeatState.RETURN_PENDING;
import static io.seatledger.query.support.SeatStory.learner;
import static io.seatledger.query.support.Story.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.query.support.SeatStory;
import io.seatledger.query.support.Story;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatMovesTest {
    private static final SeatStory STORY = new SeatStory("o-1");
    private static final OrderPlaced ORDER = Story.ownedBy("g-1", placed("o-1", "a-1", "s-1", 30));

    @Nested
    class EveryEvent {
        @Test
        void of_a_pool_is_told_in_the_story_and_has_its_moves() {
            Set<Class<?>> told = Arrays.stream(STORY.wholeLife(ORDER))
                    .peek(SeatMoves::of)
                    .map(LedgerEvent::getClass)
                    .collect(Collectors.toSet());
            assertThat(told).contains(SeatEvent.class.getPermittedSubclasses());
        }

        @Test
        void leads_from_where_the_seats_are() {
            var states = new java.util.HashMap<Integer, Object>();
            for (LedgerEvent event : STORY.wholeLife(ORDER)) {
                for (SeatMove move : SeatMoves.of(event)) {
                    for (int seat = move.first(); seat <= move.last(); seat++) {
                        assertThat(states.put(seat, move.to()))
                                .as("%s %s", event, seat)
                                .isEqualTo(move.from());
                    }
                }
            }
        }
    }

    @Nested
    class Runs {
        @Test
        void of_consecutive_seats_are_one_move_in_whatever_order_they_are_named() {
            assertThat(SeatMoves.of(STORY.assignedByList(3, 1, 2, 7, 9, 8)))
                    .containsExactly(
                            new SeatMove("o-1", 1, 1, 3, AVAILABLE, ASSIGNED),
                            new SeatMove("o-1", 1, 7, 9, AVAILABLE, ASSIGNED));
        }

        @Test
        void of_a_purchase_come_from_nowhere() {
            assertThat(SeatMoves.of(Story.purchased(ORDER, 1)))
                    .containsExactly(new SeatMove("o-1", 1, 1, 30, null, PENDING));
        }
    }

    @Nested
    class AReturn {
        @Test
        void R50_goes_back_to_the_state_it_came_from() {
            assertThat(SeatMoves.of(STORY.returnDenied("ret_1", ASSIGNED, 4)))
                    .containsExactly(new SeatMove("o-1", 1, 4, 4, RETURN_PENDING, ASSIGNED));
        }
    }

    @Nested
    class ATransfer {
        @Test
        void R33_moves_no_seat() {
            assertThat(SeatMoves.of(STORY.transferred(1, learner("a"), learner("b"))))
                    .isEqualTo(List.of());
        }
    }
}
