package io.seatledger.events.returns;

import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.ReturnedEnrollment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The return was approved.
 *
 * @param refundMinor money due in minor units of {@code currency}; with 0 the seats are returned at once
 * @param enrollment what the LMS is to do with enrollments, {@code null} when there are none
 */
public record ReturnApproved(
        String returnId,
        long refundMinor,
        String currency,
        Disposition disposition,
        @Nullable ReturnedEnrollment enrollment,
        String decidedBy,
        @Nullable String notes,
        Instant occurredAt)
        implements ReturnEvent {}
