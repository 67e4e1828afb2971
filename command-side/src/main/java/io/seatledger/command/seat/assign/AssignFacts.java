package io.seatledger.command.seat.assign;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.GroupRights;
import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.SeatCase;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment looks at beside the seat.
 *
 * @param group {@code null} when the owner group stays
 */
public record AssignFacts(
        LearnerFacts learner,
        IdentityFacts identity,
        @Nullable GroupRights group) {

    public static AssignFacts of(AssignSeat command, SeatCase seat, Ledger ledger) {
        return new AssignFacts(
                LearnerFacts.of(seat, command.learner(), command.acceptedAt(), ledger),
                IdentityFacts.of(seat, command.learner(), ledger),
                command.groupId().named()
                        ? GroupRights.of(seat, command.groupId().value(), command.actor(), ledger)
                        : null);
    }
}
