package io.seatledger.command.batch;

import static io.seatledger.command.batch.Batches.BATCH;
import static io.seatledger.command.batch.Batches.accepted;
import static io.seatledger.command.batch.Batches.list;
import static io.seatledger.command.batch.Batches.paidOrder;
import static io.seatledger.command.batch.Batches.recorded;
import static io.seatledger.command.batch.Batches.refused;
import static io.seatledger.command.batch.Batches.refusedRow;
import static io.seatledger.command.batch.Batches.row;
import static io.seatledger.command.batch.Batches.rows;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.BatchKind.REDEMPTION_LINKS;
import static io.seatledger.events.value.BatchMode.ATOMIC;
import static io.seatledger.events.value.BatchMode.PER_ROW;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.NOT_ENOUGH_SEATS;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_RELEASED;
import static io.seatledger.events.value.RowOutcome.SENT;
import static io.seatledger.events.value.RowOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.batch.link.SendRedemptionLinks;
import io.seatledger.command.batch.link.SendRedemptionLinksHandler;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.SeatFacts;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.domain.Policies;
import io.seatledger.events.seat.RedemptionLinksSent;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SendRedemptionLinksTest {

    /** Prepared as a controller does: only seats that the list comes to have an invitation. */
    private static Decision<BatchDone> send(FixtureLedger ledger, BatchMode mode, List<ListedRow> rows) {
        SeatList list = list(REDEMPTION_LINKS, mode, BUYER, rows);
        Map<Integer, Invitation> invitations = new ListWork(list, ledger)
                .takings().stream()
                        .collect(Collectors.toMap(
                                Taking::number,
                                taking -> new Invitation("hash-" + taking.number(), "mail-" + taking.number())));
        return new SendRedemptionLinksHandler().handle(new SendRedemptionLinks(list, invitations), ledger);
    }

    private static Decision<BatchDone> send(FixtureLedger ledger, BatchMode mode, LearnerRef... recipients) {
        return send(ledger, mode, rows(recipients));
    }

    @Test
    void R38_R41_each_recipient_is_invited_to_an_available_seat_for_the_stores_time() {
        FixtureLedger ledger = paidOrder(SeatFacts.held(1, BEN));
        send(ledger, ATOMIC, CLEO, BEN, ANNA, CLEO);
        assertThat(ledger.recorded())
                .containsExactly(
                        new RedemptionLinksSent(
                                ORDER,
                                1,
                                List.of(2, 3),
                                List.of(CLEO, ANNA),
                                List.of("hash-2", "hash-3"),
                                List.of("mail-2", "mail-3"),
                                JUNE.plus(Duration.ofDays(30)),
                                BATCH,
                                JUNE),
                        SeatFacts.took(CLEO, 2, JUNE),
                        SeatFacts.took(ANNA, 3, JUNE),
                        recorded(
                                REDEMPTION_LINKS,
                                ATOMIC,
                                row(1, SENT, 2, CLEO),
                                row(2, UNCHANGED, 1, BEN),
                                row(3, SENT, 3, ANNA),
                                row(4, UNCHANGED, 2, CLEO)));
    }

    @Test
    void an_enrollment_from_elsewhere_is_looked_at_when_the_link_is_redeemed() {
        FixtureLedger ledger = paidOrder(SeatFacts.reported(ANNA, EnrollmentPhase.IN_PROGRESS));
        assertThat(accepted(send(ledger, ATOMIC, ANNA)).rows().get(0).row()).isEqualTo(row(1, SENT, 1, ANNA));
    }

    @Test
    void R13_the_agents_own_address_is_refused_where_the_store_forbids_it() {
        FixtureLedger ledger = paidOrder(agentLinked(), policy(Policies.separation(IdentitySeparation.FORBID)));
        ListedRow own = new ListedRow(1, SeatFacts.resolved(CLEO), true, "");
        assertThat(accepted(send(ledger, PER_ROW, List.of(own))).rows().get(0).row())
                .isEqualTo(refusedRow(1, IDENTITY_NOT_SEPARATED, CLEO));
        refused(send(ledger, ATOMIC, new LearnerRef(LEARNER, null)), IDENTITY_NOT_SEPARATED);
    }

    @Nested
    class WhenNobodyIsInvited {
        @Test
        void R38_an_atomic_list_that_does_not_fit_leaves_nothing() {
            FixtureLedger ledger = paidOrder(
                    SeatFacts.with(SeatFacts.invited(1, BEN, JULY), SeatFacts.held(2, new LearnerRef("x", null))));
            LearnerRef[] four = {ANNA, CLEO, new LearnerRef("y", null), new LearnerRef("z", null)};
            refused(send(ledger, ATOMIC, four), NOT_ENOUGH_SEATS);
            assertThat(ledger.recorded()).isEmpty();
        }

        @Test
        void a_line_that_is_not_released_has_no_takers() {
            FixtureLedger placed = new FixtureLedger().given(SeatFacts.world()).given(SeatFacts.placed());
            refused(send(placed, ATOMIC, ANNA), SEAT_NOT_RELEASED);
        }
    }
}
