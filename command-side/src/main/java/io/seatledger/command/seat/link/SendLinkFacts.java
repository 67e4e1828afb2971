package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.SeatCase;

/** What sending a link looks at beside the seat. */
public record SendLinkFacts(LearnerFacts recipient, IdentityFacts identity, LinkTerms terms) {

    public static SendLinkFacts of(SendRedemptionLink c, SeatCase seat, Ledger ledger) {
        return new SendLinkFacts(
                LearnerFacts.of(seat, c.recipient(), c.acceptedAt(), ledger),
                IdentityFacts.of(seat, c.recipient(), c.ownAddress(), ledger),
                LinkTerms.of(seat.placed(), ledger));
    }
}
