package io.seatledger.console.api;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param body {@code null} as JSON when there was none
 * @param position of the log, of what was shown or done
 */
public record ApiAnswer(int status, JsonNode body, OptionalLong position) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The items of a list. */
    public Iterable<JsonNode> items() {
        return body.path("items");
    }
}
