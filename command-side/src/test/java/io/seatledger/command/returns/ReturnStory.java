package io.seatledger.command.returns;

import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.PRODUCT;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.decide.ApproveReturnPolicy;
import io.seatledger.command.returns.decide.DeclineReturnPolicy;
import io.seatledger.command.returns.decide.DenyReturn;
import io.seatledger.command.returns.decide.WithdrawReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.OpenReturnPolicy;
import io.seatledger.command.returns.open.SeatSearch;
import io.seatledger.command.returns.refund.FailRefund;
import io.seatledger.command.returns.refund.RefundPolicy;
import io.seatledger.command.returns.refund.RetryRefund;
import io.seatledger.command.returns.refund.SettleRefund;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Command after command on one order and its returns, each decided on what the ones before left behind. */
final class ReturnStory {
    final FixtureLedger ledger = new FixtureLedger();
    private final Consumer<LedgerEvent> afterEvery;

    /** @param afterEvery looks at every event once it is in the ledger */
    ReturnStory(Consumer<LedgerEvent> afterEvery, LedgerEvent... before) {
        this.afterEvery = afterEvery;
        ledger.given(before);
    }

    ReturnStory given(LedgerEvent... events) {
        ledger.given(events);
        return this;
    }

    Decision<Saved<ReturnState>> send(OpenReturn c) {
        return taken(OpenReturnPolicy.decide(c, SeatSearch.facts(c, ledger)));
    }

    Decision<Saved<ReturnState>> send(ApproveReturn c) {
        return onOpened(c, seen -> ApproveReturnPolicy.decide(c, seen));
    }

    Decision<Saved<ReturnState>> send(DenyReturn c) {
        return taken(DeclineReturnPolicy.decide(c, state(c.returnId())));
    }

    Decision<Saved<ReturnState>> send(WithdrawReturn c) {
        return taken(DeclineReturnPolicy.decide(c, state(c.returnId())));
    }

    Decision<Saved<ReturnState>> send(SettleRefund c) {
        return onOpened(c, seen -> RefundPolicy.decide(c, seen));
    }

    Decision<Saved<ReturnState>> send(FailRefund c) {
        return taken(RefundPolicy.decide(c, state(c.returnId())));
    }

    Decision<Saved<ReturnState>> send(RetryRefund c) {
        return taken(RefundPolicy.decide(c, state(c.returnId())));
    }

    ReturnState state(String returnId) {
        return ledger.read(ReturnState.KIND, returnId);
    }

    OrderState order() {
        return ledger.read(OrderState.KIND, ORDER);
    }

    long liveSeats() {
        return ledger.read(AgentState.KIND, AGENT).liveSeatsOf(PRODUCT);
    }

    /** Every seat of the order, by line and number. */
    List<SeatCase> seats() {
        OrderState order = order();
        return order.placed().lines().stream()
                .flatMap(line -> SeatPools.of(order, line, ledger).stream())
                .map(PoolCase::seats)
                .flatMap(List::stream)
                .toList();
    }

    /** How many seats stand where. */
    Map<SeatState, Long> counts() {
        return seats().stream().collect(Collectors.groupingBy(SeatCase::state, Collectors.counting()));
    }

    private Decision<Saved<ReturnState>> onOpened(
            ReturnCommand c, Function<ReturnCase, Decision<Saved<ReturnState>>> policy) {
        ReturnState state = state(c.returnId());
        return taken(
                state.opened() == null
                        ? ReturnReasons.missing(c.returnId())
                        : policy.apply(ReturnCase.of(state.opened(), state, ledger)));
    }

    private Decision<Saved<ReturnState>> taken(Decision<Saved<ReturnState>> decision) {
        decision.events().forEach(event -> {
            ledger.record(event);
            afterEvery.accept(event);
        });
        return decision;
    }
}
