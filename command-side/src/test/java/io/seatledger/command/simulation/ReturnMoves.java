package io.seatledger.command.simulation;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.decide.DenyReturn;
import io.seatledger.command.returns.decide.WithdrawReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.command.returns.refund.FailRefund;
import io.seatledger.command.returns.refund.RetryRefund;
import io.seatledger.command.returns.refund.SettleRefund;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;

/** Seats given back: by name, by line, whole orders; approved, denied, withdrawn; refunds settled, failed, tried again. */
final class ReturnMoves {
    private static final Actor STAFF = new Actor("key:backend", true, null, null);
    private static final int RECENT = 10;

    private final Workload draw;

    ReturnMoves(Workload draw) {
        this.draw = draw;
    }

    void joinInto(Workload all) {
        all.add(5, this::open);
        all.add(4, this::approve);
        all.add(2, this::deny);
        all.add(1, this::withdraw);
        all.add(3, this::settle);
        all.add(1, this::fail);
        all.add(1, this::retry);
    }

    private Request open() {
        Seat seat = draw.seat(draw.any(List.of(SeatState.AVAILABLE, SeatState.AWAITING, SeatState.ASSIGNED)));
        SeatId id = SeatMoves.named(seat);
        Actor actor = draw.actorOf(seat);
        Wanted wanted = wanted(id);
        return draw.request(
                "OpenReturn",
                id.orderId() + wanted + actor,
                (a, at) -> new OpenReturn(draw.id("ret"), id.orderId(), wanted, "too many", actor, at));
    }

    private Wanted wanted(SeatId id) {
        int dice = draw.number(1, 10);
        if (dice <= 6) {
            List<SeatId> seats = new ArrayList<>(List.of(id));
            if (draw.chance(40)) {
                seats.add(new SeatId(id.orderId(), id.line(), draw.number(1, 4)));
            }
            return Wanted.seats(seats);
        }
        return dice <= 9 ? Wanted.of(id.line(), (long) draw.number(1, 3)) : Wanted.of(null, null);
    }

    /** One of the last returns, by its id. */
    private String returned() {
        List<String> all = new ArrayList<>(draw.story().cases.returns.keySet());
        return all.isEmpty() ? "ret_none" : all.get(draw.number(Math.max(0, all.size() - RECENT), all.size() - 1));
    }

    private Request approve() {
        String id = returned();
        Money refund = draw.chance(60) ? null : new Money(draw.any(List.of(0L, 1L, 9_999L, 20_000L)), "USD");
        Disposition disposition = draw.chance(50) ? null : draw.any(List.of(Disposition.values()));
        ReturnedEnrollment enrollment = draw.chance(50) ? null : draw.any(List.of(ReturnedEnrollment.values()));
        return draw.request(
                "ApproveReturn",
                id + refund + disposition + enrollment,
                (a, at) -> new ApproveReturn(id, refund, disposition, enrollment, null, STAFF, at));
    }

    private Request deny() {
        String id = returned();
        return draw.request("DenyReturn", id, (a, at) -> new DenyReturn(id, "no", STAFF, at));
    }

    private Request withdraw() {
        String id = returned();
        return draw.request("WithdrawReturn", id, (a, at) -> new WithdrawReturn(id, null, STAFF, at));
    }

    private Request settle() {
        String id = returned();
        return draw.request("SettleRefund", id, (a, at) -> new SettleRefund(id, "ref", null, STAFF, at));
    }

    private Request fail() {
        String id = returned();
        return draw.request("FailRefund", id, (a, at) -> new FailRefund(id, "ref", null, STAFF, at));
    }

    private Request retry() {
        String id = returned();
        return draw.request("RetryRefund", id, (a, at) -> new RetryRefund(id, null, STAFF, at));
    }
}
