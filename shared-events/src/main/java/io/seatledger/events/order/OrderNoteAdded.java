package io.seatledger.events.order;

import io.seatledger.events.value.NoteVisibility;
import java.time.Instant;

/**
 * Somebody wrote a note on the order (R24).
 *
 * @param by the principal that wrote it
 */
public record OrderNoteAdded(String orderId, String by, String text, NoteVisibility visibility, Instant occurredAt)
        implements OrderEvent {}
