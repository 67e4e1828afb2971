package io.seatledger.command.seat.redeem;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatCommand;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.util.List;

/**
 * Redeem the seat that a token names.
 *
 * @param tokenHash keyed hash of the token presented
 * @param persons references of everybody known by the e-mail address presented
 */
public record RedeemSeat(
        SeatId seat, Actor actor, String tokenHash, ResolvedLearner learner, List<String> persons, Instant acceptedAt)
        implements SeatCommand {
    public RedeemSeat {
        persons = List.copyOf(persons);
    }
}
