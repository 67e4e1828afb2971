package io.seatledger.query.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event that concerns someone or something.
 *
 * @param at when it was recorded
 * @param type the event's name
 * @param by the principal that caused it
 * @param onBehalfOf the person it acted for
 * @param payload what happened, by the names of the event's fields
 */
record HistoryItem(
        long position,
        Instant at,
        String type,
        String by,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        String correlationId,
        Map<String, @Nullable Object> payload) {}
