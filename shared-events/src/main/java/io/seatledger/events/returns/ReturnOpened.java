package io.seatledger.events.returns;

import io.seatledger.events.value.SeatSpan;
import java.time.Instant;
import java.util.List;

/**
 * Somebody wants to give seats back.
 *
 * @param valueMinor what these seats cost, in minor units of {@code currency} (R20)
 * @param requestedBy the principal that asked, or the person it acted for
 */
public record ReturnOpened(
        String returnId,
        String orderId,
        String storeId,
        String agentId,
        List<SeatSpan> seats,
        long valueMinor,
        String currency,
        String reason,
        String requestedBy,
        Instant occurredAt)
        implements ReturnEvent {
    public ReturnOpened {
        seats = List.copyOf(seats);
    }
}
