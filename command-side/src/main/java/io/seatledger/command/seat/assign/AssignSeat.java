package io.seatledger.command.seat.assign;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Give a seat to a learner.
 *
 * @param groupId the owner group it gets with that
 * @param startsOn first day on which the training link shows, {@code null} for at once
 * @param requestId for the approval, should one be needed
 */
public record AssignSeat(
        SeatId seat,
        Actor actor,
        ResolvedLearner learner,
        Patch<String> groupId,
        @Nullable LocalDate startsOn,
        OnExistingEnrollment onExisting,
        String requestId,
        Instant acceptedAt)
        implements SeatCommand {}
