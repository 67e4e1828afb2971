package io.seatledger.command.seat;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.recording.Recording;
import io.seatledger.command.seat.assign.AssignFacts;
import io.seatledger.command.seat.assign.AssignSeat;
import io.seatledger.command.seat.assign.AssignSeatPolicy;
import io.seatledger.command.seat.expire.ExpireSeats;
import io.seatledger.command.seat.expire.ExpireSeatsPolicy;
import io.seatledger.command.seat.group.SetOwnerGroup;
import io.seatledger.command.seat.group.SetOwnerGroupPolicy;
import io.seatledger.command.seat.link.CancelLinkPolicy;
import io.seatledger.command.seat.link.CancelRedemptionLink;
import io.seatledger.command.seat.link.LinkTerms;
import io.seatledger.command.seat.link.ResendLinkPolicy;
import io.seatledger.command.seat.link.ResendRedemptionLink;
import io.seatledger.command.seat.link.SendLinkFacts;
import io.seatledger.command.seat.link.SendLinkPolicy;
import io.seatledger.command.seat.link.SendRedemptionLink;
import io.seatledger.command.seat.mailproblem.RecordMailProblem;
import io.seatledger.command.seat.mailproblem.RecordMailProblemPolicy;
import io.seatledger.command.seat.redeem.RedeemFacts;
import io.seatledger.command.seat.redeem.RedeemSeat;
import io.seatledger.command.seat.redeem.RedeemSeatPolicy;
import io.seatledger.command.seat.request.RequestUnassignment;
import io.seatledger.command.seat.request.RequestUnassignmentPolicy;
import io.seatledger.command.seat.transfer.TransferFacts;
import io.seatledger.command.seat.transfer.TransferSeat;
import io.seatledger.command.seat.transfer.TransferSeatPolicy;
import io.seatledger.command.seat.unassign.UnassignSeat;
import io.seatledger.command.seat.unassign.UnassignSeatPolicy;
import io.seatledger.events.seat.SeatEvent;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policies about the seats of one pool and records what they say. */
public final class SeatPool {
    @AggregateIdentifier
    private @Nullable String stream;

    private SeatPoolState state = SeatPoolState.EMPTY;

    SeatPool() {}

    /** The pool whose stream folds to this state. */
    public static SeatPool of(String stream, SeatPoolState state) {
        SeatPool pool = new SeatPool();
        pool.stream = stream;
        pool.state = state;
        return pool;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public SeatPoolState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Boolean> handle(RecordMailProblem command) {
        return Recording.own(RecordMailProblemPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(AssignSeat command, Ledger ledger) {
        return decide(
                command, ledger, seat -> AssignSeatPolicy.decide(command, seat, AssignFacts.of(command, seat, ledger)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(UnassignSeat command, Ledger ledger) {
        return decide(
                command,
                ledger,
                seat -> UnassignSeatPolicy.decide(
                        command, Unassignment.of(seat, ledger), UnassignRights.of(seat, command.actor(), ledger)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(SendRedemptionLink command, Ledger ledger) {
        return decide(
                command, ledger, seat -> SendLinkPolicy.decide(command, seat, SendLinkFacts.of(command, seat, ledger)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(TransferSeat command, Ledger ledger) {
        return decide(
                command,
                ledger,
                seat -> TransferSeatPolicy.decide(command, seat, TransferFacts.of(command, seat, ledger)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(ResendRedemptionLink command, Ledger ledger) {
        return decide(
                command, ledger, seat -> ResendLinkPolicy.decide(command, seat, LinkTerms.of(seat.placed(), ledger)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(SetOwnerGroup command, Ledger ledger) {
        return decide(
                command,
                ledger,
                seat -> SetOwnerGroupPolicy.decide(
                        command, seat, GroupRights.of(seat, command.groupId(), command.actor(), ledger)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(CancelRedemptionLink command, Ledger ledger) {
        return decide(command, ledger, seat -> CancelLinkPolicy.decide(command, seat));
    }

    /** The token gives the right to the seat, whoever presents it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(RedeemSeat command, Ledger ledger) {
        Decision<SeatDone> decision = SeatCases.any(command.seat(), state, ledger)
                .map(seat -> RedeemSeatPolicy.decide(command, seat, RedeemFacts.of(command, seat, ledger)))
                .orElseGet(RedeemSeatPolicy::unknown);
        return Recording.across(command.stream(), decision, ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Integer> handle(ExpireSeats command, Ledger ledger) {
        Decision<Integer> decision = PoolCase.in(
                        SeatCases.order(command.orderId(), command.line(), ledger),
                        command.line(),
                        command.pool(),
                        state)
                .map(pool -> ExpireSeatsPolicy.decide(command, pool))
                .orElseGet(() -> Decision.accepted(0));
        return Recording.across(command.stream(), decision, ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SeatDone> handle(RequestUnassignment command, Ledger ledger) {
        return decide(command, ledger, seat -> RequestUnassignmentPolicy.decide(command, seat));
    }

    /** Finds the seat for the actor, asks, and records on this stream and the others. */
    private Decision<SeatDone> decide(
            SeatCommand command, Ledger ledger, Function<SeatCase, Decision<SeatDone>> policy) {
        Decision<SeatDone> decision = SeatCases.find(command.seat(), command.actor(), state, ledger)
                .map(policy)
                .orElseGet(() -> SeatReasons.missing(command.seat()));
        return Recording.across(command.stream(), OrderCompletion.with(decision, ledger), ledger);
    }

    @EventSourcingHandler
    void on(SeatEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
