package io.seatledger.command.seat.request;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.request.RequestMade;
import io.seatledger.command.seat.SeatExchange;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests that seats be taken back. */
@RestController
class RequestUnassignmentController {
    private final SeatExchange seats;
    private final Ids ids;

    RequestUnassignmentController(SeatExchange seats, Ids ids) {
        this.seats = seats;
        this.ids = ids;
    }

    /** Why the seat is to be taken back, and what else there is to say. */
    record UnassignmentBody(
            @Text(max = Text.MESSAGE_MAX) String reason,

            @Text(max = Text.MESSAGE_MAX, lines = true) @Nullable
            String comments) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(value = RequestMade.class, status = 201)
    @PostMapping("/v1/seats/{seatId}/unassignment-requests")
    ResponseEntity<byte[]> request(
            @PathVariable String seatId, @RequestBody UnassignmentBody body, CommandExchange exchange) {
        String requestId = ids.request();
        return seats.send(
                exchange,
                seatId,
                "RequestUnassignment",
                (seat, actor, at, attempt) ->
                        new RequestUnassignment(seat, actor, requestId, body.reason(), body.comments(), at),
                done -> RequestMade.answer(exchange, requestId));
    }
}
