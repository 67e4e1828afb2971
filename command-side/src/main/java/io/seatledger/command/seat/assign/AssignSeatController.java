package io.seatledger.command.seat.assign;

import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.Learners;
import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatExchange;
import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Settable;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Assigns seats, one at a time. */
@RestController
class AssignSeatController {
    private final SeatExchange seats;
    private final Learners learners;
    private final Ids ids;

    AssignSeatController(SeatExchange seats, Learners learners, Ids ids) {
        this.seats = seats;
        this.learners = learners;
        this.ids = ids;
    }

    /** {@code groupId} left out leaves the owner group, {@code null} takes the seat out of any. */
    record AssignBody(
            LearnerBody learner,
            Settable<@Id @Nullable String> groupId,
            @Nullable LocalDate startsOn,
            @Nullable OnExistingEnrollment onExistingEnrollment) {}

    /**
     * What became of the assignment.
     *
     * @param enrollment {@code null} while it waits for approval
     * @param requestId of the approval it waits for
     */
    record Assigned(
            String seatId,
            SeatState state,
            @Nullable EnrollmentStatus enrollment,
            @Nullable String requestId,
            List<Reason> warnings) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(
            value = Assigned.class,
            status = {200, 202})
    @PostMapping("/v1/seats/{seatId}/assign")
    ResponseEntity<byte[]> assign(@PathVariable String seatId, @RequestBody AssignBody body, CommandExchange exchange) {
        String requestId = ids.request();
        return seats.send(
                exchange,
                seatId,
                "AssignSeat",
                (seat, actor, at, attempt) -> new AssignSeat(
                        seat,
                        actor,
                        learners.resolve(body.learner(), actor, attempt),
                        new Patch<>(body.groupId().given(), body.groupId().value()),
                        body.startsOn(),
                        Objects.requireNonNullElse(body.onExistingEnrollment(), OnExistingEnrollment.APPROVE),
                        requestId,
                        at),
                done -> answer(exchange, done));
    }

    private static Answer answer(CommandExchange exchange, SeatDone done) {
        Hold hold = done.seat().seat().hold();
        Assigned assigned = new Assigned(
                done.seat().id().toString(),
                done.seat().state(),
                hold == null ? null : hold.enrollment(),
                done.requestId(),
                done.warnings());
        return exchange.answers()
                .resource(
                        done.requestId() == null ? 200 : 202,
                        assigned,
                        done.seat().version());
    }
}
