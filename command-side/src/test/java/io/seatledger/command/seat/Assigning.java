package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.command.seat.SeatFacts.seat;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.assign.AssignSeat;
import io.seatledger.command.seat.assign.OnExistingEnrollment;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;

/** Assignments at the beginning of June. */
final class Assigning {
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private Assigning() {}

    static AssignSeat assign(LearnerRef learner) {
        return assign(SEAT, BUYER, resolved(learner));
    }

    static AssignSeat assign(SeatId seat, Actor actor, ResolvedLearner learner) {
        return assign(seat, actor, learner, Patch.leave(), null);
    }

    static AssignSeat assign(
            SeatId seat, Actor actor, ResolvedLearner learner, Patch<String> group, LocalDate startsOn) {
        return new AssignSeat(seat, actor, learner, group, startsOn, OnExistingEnrollment.APPROVE, REQUEST, JUNE);
    }

    static AssignSeat startingOver(LearnerRef learner) {
        return new AssignSeat(
                SEAT,
                BUYER,
                resolved(learner),
                Patch.leave(),
                null,
                OnExistingEnrollment.DELETE_FINISHED,
                REQUEST,
                JUNE);
    }

    static AssignSeat into(Actor actor, Patch<String> group) {
        return assign(SEAT, actor, resolved(ANNA), group, null);
    }

    static void isInState(Object result, SeatState state) {
        assertThat(((SeatDone) result).seat().state()).isEqualTo(state);
    }
}
