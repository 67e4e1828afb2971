package io.seatledger.command.seat;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.domain.Facts.wholesale;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.seat.AssignmentApprovalRequested;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.RedemptionLinkSent;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.UnassignmentRequested;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One order of five seats of one course, its learners, and what may have happened to its seats. */
public final class SeatFacts {
    public static final String ORDER = "ord_00000000000000000000000000000001";
    public static final int QUANTITY = 5;
    public static final SeatId SEAT = seat(1);
    public static final String REQUEST = "req_1";
    public static final String RETURN = "ret_1";
    public static final String GROUP = "north";
    public static final String OTHER_GROUP = "south";

    public static final LearnerRef ANNA = new LearnerRef("anna", null);
    public static final LearnerRef BEN = new LearnerRef("ben", null);
    /** Known by e-mail address only. */
    public static final LearnerRef CLEO = new LearnerRef(null, "person-cleo");

    /** The store's machine in its own name. */
    public static final Actor STAFF = new Actor("key:backend", true, null, null);

    public static final Actor BUYER = new Actor("agent:" + AGENT, false, AGENT, null);
    public static final Actor STRANGER = new Actor("agent:stranger", false, "stranger", null);

    private SeatFacts() {}

    /** The pool of the order's first seats, over the ledger of a store where the order was placed and paid. */
    public static CommandFixture<SeatPool> paidOrder(LedgerEvent... more) {
        return pool().given(world()).given(placed()).given(paid()).given(more);
    }

    /** The pool of the order's first seats. */
    public static CommandFixture<SeatPool> pool() {
        return CommandFixture.of(SeatPool.class, Streams.seatPool(ORDER, 1, 1));
    }

    /** A wholesale store that sells one product, and a registered agent. */
    public static LedgerEvent[] world() {
        return new LedgerEvent[] {storeOpened(), wholesale(), productDefined(), listed(), agentRegistered()};
    }

    public static OrderPlaced placed() {
        return placed(SeatRelease.PAID, null, null);
    }

    public static OrderPlaced placed(SeatRelease releaseSeatsOn, String groupId, LocalDate redeemBy) {
        return placed(Purpose.FOR_OTHERS, releaseSeatsOn, groupId, redeemBy, line(QUANTITY));
    }

    public static OrderLine line(int quantity) {
        return new OrderLine(1, PRODUCT, COURSE, quantity, 100, 100L * quantity, Redemption.MANUAL, null);
    }

    public static OrderPlaced placed(
            Purpose purpose, SeatRelease releaseSeatsOn, String groupId, LocalDate redeemBy, OrderLine... lines) {
        return new OrderPlaced(
                ORDER,
                STORE,
                AGENT,
                ORGANIZATION,
                "key:backend",
                groupId,
                purpose,
                null,
                null,
                redeemBy,
                true,
                2,
                "agr-1",
                releaseSeatsOn,
                "USD",
                Stream.of(lines).mapToLong(OrderLine::lineTotalMinor).sum(),
                List.of(lines),
                new Basis(2, "agr-1", null, null, List.of()),
                List.of(),
                LONG_AGO);
    }

    /** The order of {@link #placed()} is paid, released and complete. */
    public static LedgerEvent[] paid() {
        return new LedgerEvent[] {
            new OrderMarkedPaid(ORDER, "po-1", 100L * QUANTITY, "USD", LONG_AGO),
            released(),
            new OrderCompleted(ORDER, LONG_AGO)
        };
    }

    public static SeatsReleased released() {
        return new SeatsReleased(ORDER, 1, 1, QUANTITY, LONG_AGO);
    }

    public static SeatId seat(int number) {
        return new SeatId(ORDER, 1, number);
    }

    /** As a request names it: known under no other key. */
    public static ResolvedLearner resolved(LearnerRef learner) {
        return new ResolvedLearner(learner, List.of(learner.key()));
    }

    public static SeatAssigned assigned(int number, LearnerRef learner, Instant at) {
        return new SeatAssigned(ORDER, 1, List.of(number), learner, null, Redemption.MANUAL, false, at);
    }

    /** A seat that is a learner's since long ago; the LMS was asked to enroll. */
    public static LedgerEvent[] held(int number, LearnerRef learner) {
        return new LedgerEvent[] {assigned(number, learner, LONG_AGO), took(learner, number, LONG_AGO)};
    }

    /** The same, and the LMS did enroll. */
    public static LedgerEvent[] enrolled(int number, LearnerRef learner) {
        return with(held(number, learner), new EnrollmentConfirmed(ORDER, 1, List.of(number), learner, LONG_AGO));
    }

    /** The same, and the LMS is asked to drop it again. */
    public static LedgerEvent[] unassigning(int number, LearnerRef learner) {
        return with(enrolled(number, learner), dropRequested(number, learner, "left", LONG_AGO));
    }

    public static EnrollmentDropRequested dropRequested(int number, LearnerRef learner, String reason, Instant at) {
        return new EnrollmentDropRequested(ORDER, 1, List.of(number), List.of(learner), reason, at);
    }

    /** A seat that waits for somebody to approve its assignment. */
    public static LedgerEvent[] waiting(int number, LearnerRef learner) {
        return new LedgerEvent[] {
            approvalRequested(number, learner, LONG_AGO),
            received(RequestKind.APPROVAL, number, LONG_AGO),
            took(learner, number, LONG_AGO)
        };
    }

    public static AssignmentApprovalRequested approvalRequested(int number, LearnerRef learner, Instant at) {
        return new AssignmentApprovalRequested(
                ORDER, 1, List.of(number), learner, null, REQUEST, activeFact(learner), at);
    }

    public static EnrollmentFact activeFact(LearnerRef learner) {
        return new EnrollmentFact(COURSE, learner.key(), EnrollmentPhase.IN_PROGRESS, null, null, true, 1);
    }

    /** A request of the buyer. */
    public static RequestReceived received(RequestKind kind, int number, Instant at) {
        String reason = kind == RequestKind.APPROVAL ? null : "left";
        return new RequestReceived(
                REQUEST,
                kind,
                STORE,
                AGENT,
                ORDER,
                kind == RequestKind.CANCELLATION ? null : seat(number).toString(),
                BUYER.name(),
                reason,
                null,
                at);
    }

    /** An open request of the buyer to take a seat back. */
    public static LedgerEvent[] unassignmentRequested(int number) {
        return new LedgerEvent[] {
            new UnassignmentRequested(ORDER, 1, List.of(number), REQUEST, LONG_AGO),
            received(RequestKind.UNASSIGNMENT, number, LONG_AGO)
        };
    }

    /** A seat whose invitation runs until July. */
    public static LedgerEvent[] invited(int number, LearnerRef recipient, Instant expiresAt) {
        return new LedgerEvent[] {
            new RedemptionLinkSent(ORDER, 1, List.of(number), recipient, "a1", expiresAt, "mail-1", LONG_AGO),
            took(recipient, number, LONG_AGO)
        };
    }

    public static LedgerEvent expired(int number) {
        return new SeatExpired(ORDER, 1, List.of(number), LONG_AGO);
    }

    public static LedgerEvent returnPending(int number, SeatState was) {
        return new ReturnRequested(ORDER, 1, List.of(number), RETURN, was, LONG_AGO);
    }

    public static LearnerTookSeat took(LearnerRef learner, int number, Instant at) {
        return new LearnerTookSeat(COURSE, learner.key(), seat(number).toString(), at);
    }

    public static LearnerGaveUpSeat gaveUp(LearnerRef learner, int number, Instant at) {
        return new LearnerGaveUpSeat(COURSE, learner.key(), seat(number).toString(), at);
    }

    /** The LMS reports an enrollment of a learner. */
    public static EnrollmentReported reported(LearnerRef learner, EnrollmentPhase phase) {
        return new EnrollmentReported(COURSE, learner.key(), 1, LONG_AGO, phase, null, null, null, JUNE);
    }

    public static LedgerEvent[] with(LedgerEvent[] first, LedgerEvent... more) {
        return Stream.of(first, more).flatMap(Stream::of).toArray(LedgerEvent[]::new);
    }
}
