package io.seatledger.platform.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, for whom and why; kept beside every payload.
 *
 * @param by the authenticated principal, for example {@code key:…}
 * @param onBehalfOf the person it acted for, for example {@code agent:acme-1}
 * @param reason the text of the {@code Reason} header
 * @param commandId of the command that was decided; all events of one command share it
 * @param correlationId of the request, across services
 */
public record EventMetadata(
        String by,
        String role,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        String commandId,
        String correlationId) {}
