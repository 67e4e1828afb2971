package io.seatledger.query.changes;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of the feed.
 *
 * @param sequence within the stream, from 0
 * @param at when it was recorded
 * @param type the event's name
 * @param revision of the payload's shape
 * @param by the principal that caused it
 * @param onBehalfOf the person it acted for
 * @param payload what happened, by the names of the event's fields
 */
public record Change(
        long position,
        String stream,
        long sequence,
        Instant at,
        String type,
        int revision,
        String by,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        String correlationId,
        Map<String, @Nullable Object> payload) {}
