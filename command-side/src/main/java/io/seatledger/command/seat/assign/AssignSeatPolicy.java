package io.seatledger.command.seat.assign;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.GroupRights;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.seat.AssignmentApprovalRequested;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * R30–R32: an available seat goes to a learner who has none of the course. A learner with an enrollment from elsewhere gets it
 * once that is approved, or at once when a finished enrollment is to be deleted first.
 */
public final class AssignSeatPolicy {
    private AssignSeatPolicy() {}

    public static Decision<SeatDone> decide(AssignSeat c, SeatCase recorded, AssignFacts facts) {
        SeatCase seat = recorded.asOf(c.acceptedAt());
        List<Reason> reasons = new ArrayList<>(SeatReasons.unlessAvailable(seat));
        reasons.addAll(startDate(c));
        reasons.addAll(learner(c, seat, facts.learner()));
        reasons.addAll(facts.identity().reasons());
        GroupRights group = facts.group();
        if (group != null) {
            reasons.addAll(group.reasons());
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        List<LedgerEvent> events = new ArrayList<>(recorded.overdue(c.acceptedAt()));
        if (group != null && !Objects.equals(group.target(), seat.groupId())) {
            events.add(new SeatOwnerGroupChanged(
                    c.seat().orderId(),
                    c.seat().line(),
                    seat.numbers(),
                    seat.groupId(),
                    group.target(),
                    seat.state(),
                    c.acceptedAt()));
        }
        EnrollmentFact elsewhere = facts.learner().elsewhere();
        boolean waits = elsewhere != null && c.onExisting() == OnExistingEnrollment.APPROVE;
        if (elsewhere != null && waits) {
            events.addAll(waiting(c, seat, elsewhere));
        } else {
            events.add(assigned(c, seat, elsewhere != null));
        }
        events.add(Claims.taken(seat.line().courseId(), c.learner().ref(), c.seat(), c.acceptedAt()));
        return Decision.accepted(
                new SeatDone(recorded.after(events), facts.identity().warnings(), waits ? c.requestId() : null),
                events);
    }

    private static List<Reason> startDate(AssignSeat c) {
        LocalDate today = c.acceptedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate startsOn = c.startsOn();
        return startsOn == null || !startsOn.isBefore(today)
                ? List.of()
                : List.of(Reason.of(
                        RefusalCode.START_DATE_PAST,
                        "The start date must be today or later; today is " + today + " in UTC.",
                        Map.of("startsOn", startsOn, "today", today)));
    }

    private static List<Reason> learner(AssignSeat c, SeatCase seat, LearnerFacts learner) {
        String held = learner.heldSeatId();
        EnrollmentFact elsewhere = learner.elsewhere();
        if (held != null) {
            return List.of(SeatReasons.alreadyHolds(held, seat.line().courseId()));
        }
        return elsewhere != null && elsewhere.active() && c.onExisting() == OnExistingEnrollment.DELETE_FINISHED
                ? List.of(Reason.of(
                        RefusalCode.ENROLLMENT_IN_PROGRESS,
                        "The learner's enrollment is active: it can be deleted once it is finished or expired.",
                        Map.of("courseId", seat.line().courseId(), "phase", elsewhere.phase())))
                : List.of();
    }

    private static LedgerEvent assigned(AssignSeat c, SeatCase seat, boolean startOver) {
        return new SeatAssigned(
                c.seat().orderId(),
                c.seat().line(),
                seat.numbers(),
                c.learner().ref(),
                c.startsOn(),
                Redemption.MANUAL,
                startOver,
                c.acceptedAt());
    }

    private static List<LedgerEvent> waiting(AssignSeat c, SeatCase seat, EnrollmentFact elsewhere) {
        return List.of(
                new AssignmentApprovalRequested(
                        c.seat().orderId(),
                        c.seat().line(),
                        seat.numbers(),
                        c.learner().ref(),
                        c.startsOn(),
                        c.requestId(),
                        elsewhere,
                        c.acceptedAt()),
                new RequestReceived(
                        c.requestId(),
                        RequestKind.APPROVAL,
                        seat.placed().storeId(),
                        seat.placed().agentId(),
                        c.seat().orderId(),
                        c.seat().toString(),
                        c.actor().name(),
                        null,
                        null,
                        c.acceptedAt()));
    }
}
