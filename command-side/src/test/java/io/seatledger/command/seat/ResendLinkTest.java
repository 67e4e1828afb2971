package io.seatledger.command.seat;

import static io.seatledger.command.seat.LinkFacts.links;
import static io.seatledger.command.seat.LinkFacts.resend;
import static io.seatledger.command.seat.LinkFacts.resent;
import static io.seatledger.command.seat.LinkFacts.sent;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.events.value.RefusalCode.RESEND_LIMIT_REACHED;
import static io.seatledger.events.value.RefusalCode.RESEND_TOO_SOON;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AWAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.seat.link.ResendRedemptionLink;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.value.SeatState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResendLinkTest {
    private static final Instant A_MINUTE_LATER = JUNE.plusSeconds(60);
    private static final Instant IN_30_DAYS = A_MINUTE_LATER.plus(Duration.ofDays(30));

    private static CommandFixture<SeatPool> sentInJune() {
        return paidOrder(sent(CLEO, JULY, JUNE), took(CLEO, 1, JUNE));
    }

    @Test
    void R41_a_link_is_sent_again_after_a_minute_with_a_full_new_lifetime() {
        sentInJune()
                .when(resend(A_MINUTE_LATER))
                .records(resent(IN_30_DAYS, 1, A_MINUTE_LATER))
                .recordsElsewhere()
                .accepted(done -> {
                    Link link = ((SeatDone) done).seat().seat().link();
                    assertThat(link.opensWith("b2")).isTrue();
                    assertThat(link.opensWith("a1")).isFalse();
                });
    }

    @Test
    void R41_one_instant_before_it_is_too_soon_and_the_answer_says_for_how_long() {
        sentInJune()
                .when(resend(A_MINUTE_LATER.minusMillis(1)))
                .recordsNothing()
                .refusedFor(reason -> {
                    assertThat(reason.code()).isEqualTo(RESEND_TOO_SOON);
                    assertThat(reason.facts()).containsEntry("retryAfterSeconds", 1);
                });
        sentInJune().when(resend(JUNE)).recordsNothing().refusedFor(reason -> {
            assertThat(reason.code()).isEqualTo(RESEND_TOO_SOON);
            assertThat(reason.facts()).containsEntry("retryAfterSeconds", 60);
        });
    }

    @Test
    void R41_the_next_one_is_measured_from_the_last() {
        sentInJune()
                .given(resent(JULY, 1, A_MINUTE_LATER))
                .when(resend(A_MINUTE_LATER.plusSeconds(59)))
                .recordsNothing()
                .refused(RESEND_TOO_SOON);
    }

    @Test
    void R41_is_sent_again_as_often_as_the_store_allows_and_not_once_more() {
        sentInJune()
                .given(links(null, 0, 2))
                .given(resent(JULY, 1, JUNE))
                .when(resend(JUNE))
                .accepted();
        sentInJune()
                .given(links(null, 0, 2))
                .given(resent(JULY, 1, JUNE), resent(JULY, 2, JUNE))
                .when(resend(JUNE))
                .recordsNothing()
                .refused(RESEND_LIMIT_REACHED);
    }

    @Test
    void R41_both_reasons_are_told_at_once() {
        sentInJune()
                .given(links(null, null, 0))
                .when(resend(JUNE))
                .recordsNothing()
                .refused(RESEND_TOO_SOON, RESEND_LIMIT_REACHED);
    }

    @Test
    void only_a_seat_that_waits_has_a_link_to_send_again() {
        paidOrder().when(resend(JUNE)).recordsNothing().refused(SEAT_NOT_AWAITING);
        paidOrder(invited(1, CLEO, JULY))
                .given(returnPending(1, SeatState.AWAITING))
                .when(resend(JUNE))
                .recordsNothing()
                .refused(SEAT_NOT_AWAITING);
    }

    @Test
    void a_link_that_expired_unnoticed_is_not_sent_again() {
        sentInJune().when(resend(JULY)).recordsNothing().refused(SEAT_NOT_AWAITING);
    }

    @Test
    void R50_a_seat_that_waits_again_after_a_denied_return_gets_a_new_link_for_its_dead_one() {
        sentInJune()
                .given(returnPending(1, SeatState.AWAITING))
                .given(new ReturnDenied(ORDER, 1, List.of(1), RETURN, SeatState.AWAITING, JUNE))
                .when(resend(A_MINUTE_LATER))
                .records(resent(IN_30_DAYS, 1, A_MINUTE_LATER))
                .accepted();
    }

    @Test
    void a_person_who_was_erased_cannot_be_reached() {
        sentInJune()
                .when(new ResendRedemptionLink(SEAT, STAFF, null, A_MINUTE_LATER))
                .recordsNothing()
                .refused(SEAT_NOT_AWAITING);
    }
}
