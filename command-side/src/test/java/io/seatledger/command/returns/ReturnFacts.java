package io.seatledger.command.returns;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.RETURN;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.seat;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.decide.DenyReturn;
import io.seatledger.command.returns.decide.WithdrawReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.command.returns.refund.FailRefund;
import io.seatledger.command.returns.refund.RetryRefund;
import io.seatledger.command.returns.refund.SettleRefund;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.returns.ReturnRefundSettled;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.seat.SeatsReissued;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.ReturnPolicy;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.events.value.SeatState;
import io.seatledger.events.value.StorePolicy;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Returns of seats of the order of five, what may happen to them, and the commands that make it happen. */
final class ReturnFacts {
    static final String REASON = "too many";

    private ReturnFacts() {}

    /** Over the ledger of a store where the order was placed and paid. */
    static CommandFixture<Return> paidOrder(LedgerEvent... more) {
        return unpaidOrder().given(paid()).given(more);
    }

    static CommandFixture<Return> unpaidOrder(LedgerEvent... more) {
        return CommandFixture.of(Return.class, Streams.returned(RETURN))
                .given(world())
                .given(placed())
                .given(more);
    }

    static StorePolicyChanged returns(boolean allowed, int windowDays, Disposition disposition) {
        StorePolicy by = StorePolicy.DEFAULT;
        return new StorePolicyChanged(
                STORE,
                3,
                new StorePolicy(
                        by.saleModel(),
                        by.acceptedAgreements(),
                        by.activeEnrollment(),
                        by.repurchase(),
                        by.identitySeparation(),
                        by.groupRequired(),
                        by.maxQuantity(),
                        by.releaseSeatsOn(),
                        by.agentUnassign(),
                        new ReturnPolicy(allowed, windowDays, disposition),
                        by.redemptionLink()),
                LONG_AGO);
    }

    static OrderLine secondLine(int quantity) {
        return new OrderLine(2, PRODUCT, COURSE, quantity, 100, 100L * quantity, Redemption.MANUAL, null);
    }

    static OpenReturn open(Actor actor, Wanted wanted) {
        return open(actor, wanted, JUNE);
    }

    static OpenReturn open(Actor actor, Wanted wanted, Instant at) {
        return new OpenReturn(RETURN, ORDER, wanted, REASON, actor, at);
    }

    static Wanted seats(int... numbers) {
        return Wanted.seats(
                IntStream.of(numbers).mapToObj(number -> seat(number)).toList());
    }

    static ReturnOpened opened(Actor by, Instant at, SeatSpan... spans) {
        List<SeatSpan> seats = List.of(spans);
        return new ReturnOpened(
                RETURN,
                ORDER,
                STORE,
                AGENT,
                seats,
                100L * seats.stream().mapToInt(SeatSpan::quantity).sum(),
                "USD",
                REASON,
                by.name(),
                at);
    }

    static SeatSpan span(int from, int to, SeatState was) {
        return new SeatSpan(1, from, to, was);
    }

    static ReturnRequested requested(SeatState was, Instant at, Integer... numbers) {
        return new ReturnRequested(ORDER, 1, List.of(numbers), RETURN, was, at);
    }

    /** The buyer wants to give back seats that were all in one state, since long ago. */
    static LedgerEvent[] pending(SeatState was, int from, int to) {
        return new LedgerEvent[] {
            opened(BUYER, LONG_AGO, span(from, to, was)),
            new ReturnRequested(
                    ORDER, 1, IntStream.rangeClosed(from, to).boxed().toList(), RETURN, was, LONG_AGO)
        };
    }

    /** A seat of Anna's, one that Ben is invited to, and a free one, all in one return. */
    static LedgerEvent[] mixed() {
        return with(
                with(enrolled(1, ANNA), invited(2, BEN, JULY)),
                opened(
                        BUYER,
                        LONG_AGO,
                        span(1, 1, SeatState.ASSIGNED),
                        span(2, 2, SeatState.AWAITING),
                        span(3, 3, SeatState.AVAILABLE)),
                requested(SeatState.ASSIGNED, LONG_AGO, 1),
                requested(SeatState.AWAITING, LONG_AGO, 2),
                requested(SeatState.AVAILABLE, LONG_AGO, 3));
    }

    static ReturnApproved approved(
            long refundMinor, Disposition disposition, ReturnedEnrollment enrollment, Instant at) {
        return new ReturnApproved(RETURN, refundMinor, "USD", disposition, enrollment, STAFF.name(), null, at);
    }

    /** Two free seats whose 200 cents are to go back. */
    static LedgerEvent[] refundDue() {
        return with(
                pending(SeatState.AVAILABLE, 1, 2),
                approved(200, Disposition.RETIRE, null, LONG_AGO),
                reserved(200, LONG_AGO));
    }

    static LedgerEvent[] refundFailed() {
        return with(refundDue(), new ReturnRefundFailed(RETURN, "re-1", "card closed", LONG_AGO));
    }

    static LedgerEvent[] refundSettled() {
        return with(
                refundDue(),
                new ReturnRefundSettled(RETURN, "re-1", null, LONG_AGO),
                settled(200, "re-1", LONG_AGO),
                returned(Disposition.RETIRE, LONG_AGO, 1, 2));
    }

    static RefundReserved reserved(long minor, Instant at) {
        return new RefundReserved(ORDER, RETURN, minor, "USD", at);
    }

    static RefundSettled settled(long minor, String reference, Instant at) {
        return new RefundSettled(ORDER, RETURN, minor, "USD", reference, at);
    }

    static SeatsReturned returned(Disposition disposition, Instant at, Integer... numbers) {
        return new SeatsReturned(ORDER, 1, List.of(numbers), RETURN, disposition, List.of(), null, at);
    }

    static SeatsReturned returned(
            Disposition disposition, List<LearnerRef> learners, ReturnedEnrollment enrollment, Integer... numbers) {
        return new SeatsReturned(ORDER, 1, List.of(numbers), RETURN, disposition, learners, enrollment, JUNE);
    }

    static SeatsReissued reissued(Integer... numbers) {
        return new SeatsReissued(ORDER, 1, List.of(numbers), RETURN, JUNE);
    }

    static LiveSeatsReduced liveReduced(int quantity) {
        return new LiveSeatsReduced(AGENT, ORDER, 1, PRODUCT, quantity, JUNE);
    }

    static ApproveReturn approve() {
        return approve(null, null, null);
    }

    static ApproveReturn approve(Money refund) {
        return approve(refund, null, null);
    }

    static ApproveReturn approve(Money refund, Disposition disposition, ReturnedEnrollment enrollment) {
        return new ApproveReturn(RETURN, refund, disposition, enrollment, null, STAFF, JUNE);
    }

    static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    static DenyReturn deny() {
        return new DenyReturn(RETURN, "used", STAFF, JUNE);
    }

    static WithdrawReturn withdraw() {
        return new WithdrawReturn(RETURN, null, BUYER, JUNE);
    }

    static SettleRefund settle(String reference) {
        return new SettleRefund(RETURN, reference, null, STAFF, JUNE);
    }

    static FailRefund fail(String reference) {
        return new FailRefund(RETURN, reference, "card closed", STAFF, JUNE);
    }

    static RetryRefund retry() {
        return new RetryRefund(RETURN, null, STAFF, JUNE);
    }

    static LedgerEvent[] with(LedgerEvent[] first, LedgerEvent... more) {
        return Stream.of(first, more).flatMap(Stream::of).toArray(LedgerEvent[]::new);
    }

    static SeatId seatOf(int line, int number) {
        return new SeatId(ORDER, line, number);
    }
}
