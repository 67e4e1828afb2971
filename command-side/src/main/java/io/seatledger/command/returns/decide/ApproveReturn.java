package io.seatledger.command.returns.decide;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.returns.ReturnCommand;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.ReturnedEnrollment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Approve a return.
 *
 * @param refund {@code null} for what the seats cost, or nothing when the order was never paid
 * @param disposition {@code null} for the store's choice, or else what money says
 * @param enrollment {@code null} to have the enrollments dropped where there are any
 */
public record ApproveReturn(
        String returnId,
        @Nullable Money refund,
        @Nullable Disposition disposition,
        @Nullable ReturnedEnrollment enrollment,
        @Nullable String notes,
        Actor actor,
        Instant acceptedAt)
        implements ReturnCommand {}
