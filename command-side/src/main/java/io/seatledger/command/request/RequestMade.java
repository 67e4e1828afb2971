package io.seatledger.command.request;

import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.http.CommandExchange;
import java.net.URI;

/** The answer to whoever asked for something: the name of the request that waits for a decision now. */
public record RequestMade(String requestId) {
    /** With the address of the request. */
    public static Answer answer(CommandExchange exchange, String requestId) {
        return exchange.answers().created(new RequestMade(requestId), 1, URI.create("/v1/requests/" + requestId));
    }
}
