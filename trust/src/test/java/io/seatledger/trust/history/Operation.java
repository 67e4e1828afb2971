package io.seatledger.trust.history;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One command as a client saw it, however often it was sent again with the same key.
 *
 * @param client who sent it; a client sends one after the other
 * @param key its Idempotency-Key
 * @param method of HTTP
 * @param path with the ids in it, without host and query
 * @param body what was sent, or a null node
 * @param invoked when it was first sent, in nanoseconds of one clock for all clients
 * @param completed when its answer came, by the same clock; {@link Long#MAX_VALUE} when none ever came
 * @param status of the answer; 0 when none ever came, or only 5xx, resets and timeouts: then nobody knows whether it took effect
 * @param headers of the answer, by lower-case name
 * @param answer body of the answer, or a null node
 */
public record Operation(
        int client,
        String key,
        String method,
        String path,
        JsonNode body,
        long invoked,
        long completed,
        int status,
        Map<String, String> headers,
        JsonNode answer) {}
