package io.seatledger.command.simulation;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.assign.AssignSeat;
import io.seatledger.command.seat.assign.OnExistingEnrollment;
import io.seatledger.command.seat.group.SetOwnerGroup;
import io.seatledger.command.seat.request.RequestUnassignment;
import io.seatledger.command.seat.transfer.TransferSeat;
import io.seatledger.command.seat.unassign.UnassignSeat;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with seats one by one. */
final class SeatMoves {
    private final Workload draw;

    SeatMoves(Workload draw) {
        this.draw = draw;
    }

    void joinInto(Workload all) {
        all.add(14, this::assign);
        all.add(5, this::unassign);
        all.add(5, this::transfer);
        all.add(3, this::ownerGroup);
        all.add(3, this::askBack);
    }

    /** A seat by its name; before the first order one that is not there. */
    static SeatId named(@Nullable Seat seat) {
        return seat == null ? new SeatId("ord_" + "0".repeat(32), 1, 1) : seat.id;
    }

    private Request assign() {
        Seat seat = draw.seat(SeatState.AVAILABLE);
        SeatId id = named(seat);
        Actor actor = draw.actorOf(seat);
        ResolvedLearner learner = draw.any(Workload.LEARNERS);
        Patch<String> group = draw.chance(15) ? Patch.set(draw.any(Workload.GROUPS)) : Patch.leave();
        OnExistingEnrollment existing = draw.any(List.of(OnExistingEnrollment.values()));
        LocalDate starts = draw.chance(20)
                ? draw.world().now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(draw.number(-1, 2))
                : null;
        return draw.request(
                "AssignSeat",
                id + " to " + learner.ref() + " by " + actor,
                (a, at) -> new AssignSeat(id, actor, learner, group, starts, existing, draw.id("req"), at));
    }

    private Request unassign() {
        Seat seat = draw.seat(SeatState.ASSIGNED);
        SeatId id = named(seat);
        Actor actor = draw.actorOf(seat);
        return draw.request("UnassignSeat", id + " by " + actor, (a, at) -> new UnassignSeat(id, actor, "left", at));
    }

    private Request transfer() {
        Seat seat = draw.seat(SeatState.ASSIGNED);
        SeatId id = named(seat);
        Actor actor = draw.actorOf(seat);
        ResolvedLearner learner = draw.any(Workload.LEARNERS);
        return draw.request(
                "TransferSeat",
                id + " to " + learner.ref() + " by " + actor,
                (a, at) -> new TransferSeat(id, actor, learner, "instead", at));
    }

    private Request askBack() {
        Seat seat = draw.seat(SeatState.ASSIGNED);
        SeatId id = named(seat);
        Actor actor = draw.actorOf(seat);
        return draw.request(
                "RequestUnassignment",
                id + " by " + actor,
                (a, at) -> new RequestUnassignment(id, actor, draw.id("req"), "left", null, at));
    }

    private Request ownerGroup() {
        Seat seat = draw.seat(SeatState.AVAILABLE);
        SeatId id = named(seat);
        Actor actor = draw.actorOf(seat);
        String group = draw.chance(80) ? draw.any(Workload.GROUPS) : null;
        return draw.unkeyed(
                "SetOwnerGroup", id + " to " + group + actor, (a, at) -> new SetOwnerGroup(id, actor, group, at));
    }
}
