package io.seatledger.command.returns.open;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.returns.ReturnAnswer;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes seats back, to be decided. */
@RestController
class OpenReturnController {
    private final Ids ids;

    OpenReturnController(Ids ids) {
        this.ids = ids;
    }

    /** The return and the names of its seats. */
    record Opened(String returnId, List<String> seats) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(value = Opened.class, status = 201)
    @Keyed
    @PostMapping("/v1/returns")
    ResponseEntity<byte[]> open(@RequestBody OpenReturnBody body, CommandExchange exchange) {
        String returnId = ids.returned();
        OpenReturn command = new OpenReturn(
                returnId,
                body.orderIdMeant(),
                body.wanted(),
                body.reason(),
                Access.actor(exchange.caller()),
                exchange.acceptedAt());
        return exchange.<Saved<ReturnState>>send(
                "OpenReturn",
                attempt -> {
                    attempt.begin(ReturnState.KIND, returnId);
                    attempt.preload(SeatPoolState.KIND, pools(command, attempt));
                    return command;
                },
                (saved, attempt, decided) -> {
                    ReturnOpened opened = Objects.requireNonNull(saved.state().opened());
                    return exchange.answers()
                            .created(
                                    new Opened(returnId, ReturnAnswer.seats(opened)),
                                    attempt.versionAfter(ReturnState.KIND, returnId, decided),
                                    URI.create("/v1/returns/" + returnId));
                });
    }

    /** Pools that will surely be read; of a line from which any seats will do it is not known how many. */
    private static List<String> pools(OpenReturn command, Attempt attempt) {
        OrderState order = attempt.peek(OrderState.KIND, command.orderId());
        OrderPlaced placed = order.placed();
        Wanted wanted = command.wanted();
        if (placed == null || wanted.quantity() != null) {
            return List.of();
        }
        return placed.lines().stream()
                .filter(line -> wanted.meansAllOf(line.line()))
                .flatMap(line -> SeatPools.ids(order, line).stream())
                .toList();
    }
}
