package io.seatledger.command.seat.transfer;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.UnassignRights;

/**
 * What a transfer looks at beside the seat.
 *
 * @param learner of who is to get it
 */
public record TransferFacts(UnassignRights rights, LearnerFacts learner, IdentityFacts identity) {

    public static TransferFacts of(TransferSeat command, SeatCase seat, Ledger ledger) {
        return new TransferFacts(
                UnassignRights.of(seat, command.actor(), ledger),
                LearnerFacts.of(seat.line().courseId(), command.learner(), command.acceptedAt(), ledger),
                IdentityFacts.of(seat, command.learner(), ledger));
    }
}
