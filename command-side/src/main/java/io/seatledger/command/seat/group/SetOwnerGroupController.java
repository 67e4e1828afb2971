package io.seatledger.command.seat.group;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.seat.SeatExchange;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Settable;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.SeatResource;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets the owner group of seats, one at a time. */
@RestController
class SetOwnerGroupController {
    private final SeatExchange seats;

    SetOwnerGroupController(SeatExchange seats) {
        this.seats = seats;
    }

    /** {@code null} is no group, and is to be said. */
    record OwnerGroupBody(Settable<@Id @Nullable String> groupId) implements SelfChecked {
        @Override
        public void check(BiConsumer<String, String> errors) {
            if (!groupId.given()) {
                errors.accept("/groupId", "must be given, null for no group");
            }
        }
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(SeatResource.class)
    @PutMapping("/v1/seats/{seatId}/owner-group")
    ResponseEntity<byte[]> set(
            @PathVariable String seatId, @RequestBody OwnerGroupBody body, CommandExchange exchange) {
        return seats.send(
                exchange,
                seatId,
                "SetOwnerGroup",
                (seat, actor, at, attempt) ->
                        new SetOwnerGroup(seat, actor, body.groupId().value(), at));
    }
}
