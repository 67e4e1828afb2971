package io.seatledger.command.seat.redeem;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.SeatCase;

/** What a redemption looks at beside the seat. */
public record RedeemFacts(LearnerFacts learner, IdentityFacts identity) {

    public static RedeemFacts of(RedeemSeat c, SeatCase seat, Ledger ledger) {
        return new RedeemFacts(
                LearnerFacts.redeeming(seat, c.learner(), c.acceptedAt(), ledger),
                IdentityFacts.of(seat, c.learner(), ledger));
    }
}
