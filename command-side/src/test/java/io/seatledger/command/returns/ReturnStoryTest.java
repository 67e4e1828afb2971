package io.seatledger.command.returns;

import static io.seatledger.command.returns.ReturnFacts.approve;
import static io.seatledger.command.returns.ReturnFacts.deny;
import static io.seatledger.command.returns.ReturnFacts.fail;
import static io.seatledger.command.returns.ReturnFacts.open;
import static io.seatledger.command.returns.ReturnFacts.retry;
import static io.seatledger.command.returns.ReturnFacts.settle;
import static io.seatledger.command.returns.ReturnFacts.usd;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.line;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.events.value.Disposition.REISSUE;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.RETURNED;
import static io.seatledger.events.value.SeatState.RETURN_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.command.returns.refund.SettleRefund;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.events.value.SeatRelease;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returns from the request to the end, over all streams. */
class ReturnStoryTest {
    private final ReturnStory story = new ReturnStory(event -> {}, world())
            .given(
                    placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, null, line(15)),
                    new SeatsPurchased(
                            AGENT,
                            ORDER,
                            STORE,
                            1,
                            PRODUCT,
                            COURSE,
                            1,
                            15,
                            100,
                            1_500,
                            "USD",
                            ORGANIZATION,
                            null,
                            "agr-1",
                            2,
                            LONG_AGO),
                    new OrderMarkedPaid(ORDER, "po-1", 1_500, "USD", LONG_AGO),
                    new SeatsReleased(ORDER, 1, 1, 15, LONG_AGO));

    private void five() {
        assertThat(story.send(open(STAFF, Wanted.of(1, 5L)))).isInstanceOf(Decision.Accepted.class);
        assertThat(story.counts()).isEqualTo(Map.of(AVAILABLE, 10L, RETURN_PENDING, 5L));
    }

    @Test
    void R54_fifteen_available_less_five_returned_and_retired_are_ten() {
        five();
        story.send(approve());
        assertThat(story.counts()).isEqualTo(Map.of(AVAILABLE, 10L, RETURN_PENDING, 5L));
        story.send(settle("re-1"));
        assertThat(story.counts()).isEqualTo(Map.of(AVAILABLE, 10L, RETURNED, 5L));
        assertThat(story.liveSeats()).isEqualTo(10);
        assertThat(story.order().paymentStatus()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(story.order().payment().refundedMinor()).isEqualTo(500);
    }

    @Test
    void R54_fifteen_available_of_which_five_are_returned_and_reissued_are_fifteen() {
        five();
        story.send(approve(null, REISSUE, null));
        story.send(settle("re-1"));
        assertThat(story.counts()).isEqualTo(Map.of(AVAILABLE, 15L));
        assertThat(story.liveSeats()).isEqualTo(15);
    }

    @Test
    void R53_a_failed_refund_never_shows_as_refunded_and_can_be_tried_again_or_denied() {
        five();
        story.send(approve());
        story.send(fail("re-1"));
        assertThat(story.order().paymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(story.order().payment().refundedMinor()).isZero();
        assertThat(story.counts()).containsEntry(RETURN_PENDING, 5L);
        story.send(retry());
        story.send(fail("re-2"));
        assertThat(story.order().payment().reservedMinor()).isEqualTo(500);
        story.send(deny());
        assertThat(story.counts()).isEqualTo(Map.of(AVAILABLE, 15L));
        assertThat(story.order().payment().reservedMinor()).isZero();
        assertThat(story.order().paymentStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_full_refund_after_a_partial_one_goes_only_up_to_what_is_left() {
        five();
        story.send(approve(usd(600)));
        story.send(settle("re-1"));
        story.send(new OpenReturn("ret_2", ORDER, Wanted.of(null, null), "all", STAFF, LONG_AGO));
        assertThat(story.send(second(1_500))).isInstanceOf(Decision.Refused.class);
        assertThat(story.send(second(901))).isInstanceOf(Decision.Refused.class);
        assertThat(story.send(second(900))).isInstanceOf(Decision.Accepted.class);
        story.send(new SettleRefund("ret_2", null, null, STAFF, LONG_AGO));
        assertThat(story.order().paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(story.counts()).isEqualTo(Map.of(RETURNED, 15L));
        assertThat(story.liveSeats()).isZero();
        assertThat(story.state(RETURN).status()).isEqualTo(ReturnStatus.REFUND_SETTLED);
    }

    private static ApproveReturn second(long minor) {
        return new ApproveReturn("ret_2", usd(minor), null, null, null, STAFF, LONG_AGO);
    }
}
