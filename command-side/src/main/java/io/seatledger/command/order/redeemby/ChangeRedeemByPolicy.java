package io.seatledger.command.order.redeemby;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatReinstated;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The date is moved further away, never closer: people were promised theirs. Seats that expired by the old date are available
 * again; links that it cut off stay dead, also where the schedule had not come by.
 */
public final class ChangeRedeemByPolicy {
    private ChangeRedeemByPolicy() {}

    /**
     * Moves the date, or says why not.
     *
     * @param pools of the order, where its date has passed
     */
    public static Decision<RedeemByMoved> decide(ChangeRedeemBy c, OrderState order, List<PoolCase> pools) {
        if (order.placed() == null) {
            return OrderReasons.missing(c.orderId());
        }
        if (order.cancelled()) {
            return Decision.refused(OrderReasons.of(RefusalCode.ORDER_CANCELLED, c.orderId(), "is cancelled"));
        }
        if (Objects.equals(order.redeemBy(), c.redeemBy())) {
            return Decision.accepted(new RedeemByMoved(c.orderId(), c.redeemBy(), 0));
        }
        LocalDate today = c.acceptedAt().atZone(ZoneOffset.UTC).toLocalDate();
        if (!later(c.redeemBy(), order.redeemBy(), today)) {
            return Decision.refused(tooEarly(order.redeemBy(), today));
        }
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new RedeemByChanged(c.orderId(), order.redeemBy(), c.redeemBy(), c.acceptedAt()));
        int reinstated = 0;
        for (PoolCase pool : pools) {
            reinstated += reopen(pool, c, events);
        }
        return Decision.accepted(new RedeemByMoved(c.orderId(), c.redeemBy(), reinstated), events);
    }

    private static boolean later(@Nullable LocalDate asked, @Nullable LocalDate now, LocalDate today) {
        return asked == null || (now != null && asked.isAfter(now) && !asked.isBefore(today));
    }

    private static Reason tooEarly(@Nullable LocalDate now, LocalDate today) {
        return Reason.of(
                RefusalCode.REDEEM_BY_PAST,
                "The date can only be moved further away, to today or later; today is " + today + " in UTC.",
                now == null ? Map.of("today", today) : Map.of("redeemBy", now, "today", today));
    }

    /** How many seats of the pool are available again. */
    private static int reopen(PoolCase pool, ChangeRedeemBy c, List<LedgerEvent> events) {
        List<Integer> expired = new ArrayList<>();
        for (int number : pool.touched()) {
            SeatCase seat = pool.seat(number);
            if (seat.state() == SeatState.EXPIRED) {
                expired.add(number);
            }
            seat.overdue(c.acceptedAt()).stream()
                    .filter(event -> event instanceof RedemptionLinkExpired || event instanceof LearnerGaveUpSeat)
                    .forEach(events::add);
        }
        if (!expired.isEmpty()) {
            events.add(new SeatReinstated(c.orderId(), pool.line().line(), expired, c.acceptedAt()));
            events.add(Claims.liveRestored(pool.placed(), pool.line(), expired.size(), c.acceptedAt()));
        }
        return expired.size();
    }
}
