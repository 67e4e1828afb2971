package io.seatledger.command.seat;

import static io.seatledger.command.seat.LinkFacts.cancel;
import static io.seatledger.command.seat.LinkFacts.cancelled;
import static io.seatledger.command.seat.LinkFacts.linkExpired;
import static io.seatledger.command.seat.LinkFacts.links;
import static io.seatledger.command.seat.LinkFacts.send;
import static io.seatledger.command.seat.LinkFacts.sent;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.pool;
import static io.seatledger.command.seat.SeatFacts.reported;
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.LEARNER_ALREADY_HOLDS_SEAT;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AVAILABLE;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AWAITING;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_RELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.Policies;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.SeatState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SendLinkTest {
    private static final Instant IN_30_DAYS = JUNE.plus(Duration.ofDays(30));

    @Nested
    class AnAvailableSeat {
        @Test
        void R41_waits_for_the_invited_person_for_thirty_days() {
            paidOrder()
                    .when(send(CLEO, JUNE))
                    .records(sent(CLEO, IN_30_DAYS, JUNE))
                    .recordsElsewhere(took(CLEO, 1, JUNE))
                    .accepted(done -> {
                        SeatDone after = (SeatDone) done;
                        assertThat(after.seat().state()).isEqualTo(SeatState.AWAITING);
                        assertThat(after.warnings()).isEmpty();
                    });
        }

        @Test
        void R41_waits_for_ever_where_the_store_sets_no_end() {
            paidOrder(links(0, null, null)).when(send(CLEO, JUNE)).records(sent(CLEO, null, JUNE));
        }

        @Test
        void is_sent_by_the_agent_that_bought_it_and_is_unknown_to_others() {
            paidOrder()
                    .when(send(resolved(CLEO), BUYER, false, JUNE))
                    .records(sent(CLEO, IN_30_DAYS, JUNE))
                    .accepted();
            paidOrder()
                    .when(send(resolved(CLEO), STRANGER, false, JUNE))
                    .recordsNothing()
                    .missing("SEAT_NOT_FOUND");
        }

        @Test
        void R31_does_not_go_to_somebody_who_has_one_of_the_course() {
            paidOrder(held(2, ANNA)).when(send(ANNA, JUNE)).recordsNothing().refused(LEARNER_ALREADY_HOLDS_SEAT);
        }

        @Test
        void goes_to_somebody_with_an_enrollment_from_elsewhere_which_is_looked_at_on_redemption() {
            paidOrder(reported(CLEO, EnrollmentPhase.IN_PROGRESS))
                    .when(send(CLEO, JUNE))
                    .accepted();
        }

        @Test
        void R13_goes_to_the_agents_own_learner_identity_with_a_warning_or_not_at_all() {
            AgentLinkedToLearner linked = new AgentLinkedToLearner(AGENT, LEARNER, LONG_AGO);
            paidOrder(linked)
                    .when(send(resolved(CLEO), BUYER, true, JUNE))
                    .accepted(done -> assertThat(((SeatDone) done).warnings())
                            .extracting(reason -> reason.code())
                            .containsExactly(IDENTITY_NOT_SEPARATED));
            paidOrder(linked, policy(Policies.separation(IdentitySeparation.FORBID)))
                    .when(send(resolved(CLEO), BUYER, true, JUNE))
                    .recordsNothing()
                    .refused(IDENTITY_NOT_SEPARATED);
        }

        @Test
        void R13_goes_to_the_agents_own_address_while_the_agent_is_linked_to_no_learner() {
            paidOrder(policy(Policies.separation(IdentitySeparation.FORBID)))
                    .when(send(resolved(CLEO), BUYER, true, JUNE))
                    .accepted();
        }
    }

    @Nested
    class AnotherSeat {
        @Test
        void R30_that_is_not_released_is_refused() {
            pool().given(world())
                    .given(placed())
                    .when(send(CLEO, JUNE))
                    .recordsNothing()
                    .refused(SEAT_NOT_RELEASED);
        }

        @Test
        void R30_that_waits_already_is_refused() {
            paidOrder(invited(1, ANNA, JULY))
                    .when(send(CLEO, JUNE))
                    .recordsNothing()
                    .refused(SEAT_NOT_AVAILABLE);
        }

        @Test
        void whose_link_expired_unnoticed_is_sent_also_to_the_same_person() {
            paidOrder(invited(1, CLEO, JUNE))
                    .when(send(CLEO, JUNE))
                    .records(linkExpired(CLEO, JUNE), sent(CLEO, IN_30_DAYS, JUNE))
                    .recordsElsewhere(gaveUp(CLEO, 1, JUNE), took(CLEO, 1, JUNE))
                    .accepted();
        }
    }

    @Nested
    class Cancelling {
        @Test
        void R42_makes_the_seat_available_again() {
            paidOrder(invited(1, CLEO, JULY))
                    .when(cancel(JUNE))
                    .records(cancelled(CLEO, JUNE))
                    .recordsElsewhere(gaveUp(CLEO, 1, JUNE))
                    .accepted(
                            done -> assertThat(((SeatDone) done).seat().state()).isEqualTo(SeatState.AVAILABLE));
        }

        @Test
        void is_refused_without_a_link() {
            paidOrder().when(cancel(JUNE)).recordsNothing().refused(SEAT_NOT_AWAITING);
        }

        @Test
        void is_refused_for_a_link_that_expired_unnoticed() {
            paidOrder(invited(1, CLEO, JUNE))
                    .when(cancel(JUNE))
                    .recordsNothing()
                    .refused(SEAT_NOT_AWAITING);
        }

        @Test
        void is_refused_while_a_return_is_pending() {
            paidOrder(invited(1, CLEO, JULY))
                    .given(returnPending(1, SeatState.AWAITING))
                    .when(cancel(JUNE))
                    .recordsNothing()
                    .refused(SEAT_NOT_AWAITING);
        }
    }
}
