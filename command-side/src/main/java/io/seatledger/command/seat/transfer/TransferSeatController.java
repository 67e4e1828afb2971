package io.seatledger.command.seat.transfer;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.Learners;
import io.seatledger.command.seat.SeatExchange;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.SeatResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Transfers seats, one at a time. */
@RestController
class TransferSeatController {
    private final SeatExchange seats;
    private final Learners learners;

    TransferSeatController(SeatExchange seats, Learners learners) {
        this.seats = seats;
        this.learners = learners;
    }

    /** Who gets the seat, and why. */
    record TransferBody(
            LearnerBody learner,
            @Text(max = Text.MESSAGE_MAX) String reason) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(SeatResource.class)
    @PostMapping("/v1/seats/{seatId}/transfer")
    ResponseEntity<byte[]> transfer(
            @PathVariable String seatId, @RequestBody TransferBody body, CommandExchange exchange) {
        return seats.send(
                exchange,
                seatId,
                "TransferSeat",
                (seat, actor, at, attempt) -> new TransferSeat(
                        seat, actor, learners.resolve(body.learner(), actor, attempt), body.reason(), at));
    }
}
