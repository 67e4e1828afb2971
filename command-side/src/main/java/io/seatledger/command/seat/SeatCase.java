package io.seatledger.command.seat;

import io.seatledger.command.order.OrderState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One seat as a decision sees it: what its order says, and what happened to it since.
 *
 * @param line the line that owns it
 */
public record SeatCase(SeatId id, OrderState order, OrderLine line, SeatPoolState pool) {

    /** How the order was placed. */
    public OrderPlaced placed() {
        return Objects.requireNonNull(order.placed(), "a seat is of a placed order");
    }

    public Seat seat() {
        return pool.seat(id.number());
    }

    /** Where the seat stands by what is recorded. */
    public SeatState state() {
        SeatState own = seat().state();
        return own != null ? own : byOrder();
    }

    /** Where it stands once what is {@link #overdue} is recorded. */
    public SeatState stateAt(Instant at) {
        SeatState recorded = state();
        Link link = seat().link();
        if (recorded != SeatState.AVAILABLE && recorded != SeatState.AWAITING) {
            return recorded;
        }
        if (pastRedeemBy(at)) {
            return SeatState.EXPIRED;
        }
        return link != null && link.expiredAt(at) ? SeatState.AVAILABLE : recorded;
    }

    private SeatState byOrder() {
        if (order.cancelled()) {
            return SeatState.VOIDED;
        }
        return order.released(line.line()) ? SeatState.AVAILABLE : SeatState.PENDING;
    }

    /** The redemption link it waits with, {@code null} when it does not wait. */
    public @Nullable Link awaitedLink() {
        return state() == SeatState.AWAITING ? seat().link() : null;
    }

    /** Its owner group, {@code null} for no group. */
    public @Nullable String groupId() {
        OwnerGroup own = seat().ownerGroup();
        return own != null ? own.groupId() : placed().groupId();
    }

    /** Whether its redeem-by date has passed; that day is still included. */
    public boolean pastRedeemBy(Instant at) {
        return order.pastRedeemBy(at);
    }

    /**
     * What time has brought about and nobody has recorded: a link that outlived its time, a redeem-by date that passed. To be
     * recorded before whatever else happens to the seat.
     */
    public List<LedgerEvent> overdue(Instant at) {
        List<LedgerEvent> events = new ArrayList<>();
        Link link = seat().link();
        if (link != null && linkOverdue(at)) {
            events.add(new RedemptionLinkExpired(id.orderId(), id.line(), numbers(), List.of(link.recipient()), at));
            events.add(Claims.givenUp(line.courseId(), link.recipient(), id, at));
        }
        if (expiryOverdue(at)) {
            events.add(new SeatExpired(id.orderId(), id.line(), numbers(), at));
            events.add(Claims.liveReduced(placed(), line, 1, at));
        }
        return events;
    }

    /** Whether its link has outlived its time and nobody has recorded it. */
    public boolean linkOverdue(Instant at) {
        Link link = seat().link();
        return state() == SeatState.AWAITING && link != null && (link.expiredAt(at) || pastRedeemBy(at));
    }

    /** Whether its redeem-by date has passed unused and nobody has recorded it. */
    public boolean expiryOverdue(Instant at) {
        return (state() == SeatState.AVAILABLE || state() == SeatState.AWAITING) && pastRedeemBy(at);
    }

    /** The same seat once what is overdue is recorded. */
    public SeatCase asOf(Instant at) {
        return after(overdue(at));
    }

    /**
     * What was decided, and what time makes of the seat then: one that becomes free after its redeem-by date expires with
     * that.
     */
    public List<LedgerEvent> settled(List<? extends LedgerEvent> decided, Instant at) {
        List<LedgerEvent> events = new ArrayList<>(decided);
        events.addAll(after(decided).overdue(at));
        return events;
    }

    /** The same seat after these events; those of other streams than its pool are passed over. */
    public SeatCase after(List<? extends LedgerEvent> events) {
        SeatPoolState now = pool;
        for (LedgerEvent event : events) {
            if (event instanceof SeatEvent && event.stream().equals(stream())) {
                now = now.evolve(event);
            }
        }
        return new SeatCase(id, order, line, now);
    }

    /** The seat alone, as events name seats. */
    public List<Integer> numbers() {
        return List.of(id.number());
    }

    /** Its share of the line total in minor units of the order's currency (R20). */
    public long valueMinor() {
        return line.valueMinorOf(id.number());
    }

    /** Grows with everything that concerns the seat: its purchase, its release or end, and each event of its own. */
    public long version() {
        long byOrder = 1L + (order.released(line.line()) ? 1 : 0) + (order.cancelled() ? 1 : 0);
        return byOrder + seat().touched();
    }

    private String stream() {
        return SeatPoolState.KIND.stream(SeatPoolState.id(id.orderId(), id.line(), id.pool()));
    }
}
