package io.seatledger.command.seat.unassign;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.command.seat.SeatExchange;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.SeatResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes seats back from their learners, one at a time. */
@RestController
class UnassignSeatController {
    private final SeatExchange seats;

    UnassignSeatController(SeatExchange seats) {
        this.seats = seats;
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(SeatResource.class)
    @PostMapping("/v1/seats/{seatId}/unassign")
    ResponseEntity<byte[]> unassign(
            @PathVariable String seatId, @RequestBody ReasonBody body, CommandExchange exchange) {
        return seats.send(
                exchange,
                seatId,
                "UnassignSeat",
                (seat, actor, at, attempt) -> new UnassignSeat(seat, actor, body.reason(), at));
    }
}
