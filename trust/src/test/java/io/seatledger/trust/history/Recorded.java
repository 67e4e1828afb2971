package io.seatledger.trust.history;

import tools.jackson.databind.JsonNode;

/**
 * One event as the log has it, read from the table itself.
 *
 * @param position from 1
 * @param stream what it belongs to
 * @param sequence its number within the stream, from 0
 * @param type its name
 * @param revision of its payload
 * @param payload what was recorded
 * @param metadata who, why and by which command
 */
public record Recorded(
        long position,
        String stream,
        long sequence,
        String type,
        String revision,
        JsonNode payload,
        JsonNode metadata) {}
