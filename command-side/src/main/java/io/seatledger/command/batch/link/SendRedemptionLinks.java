package io.seatledger.command.batch.link;

import io.seatledger.command.batch.SeatList;
import io.seatledger.command.seat.link.Invitation;
import java.util.Map;

/**
 * Invite the people of a list to seats of an order line.
 *
 * @param invitations for the seats that the list comes to, by number
 */
public record SendRedemptionLinks(SeatList list, Map<Integer, Invitation> invitations) {
    public SendRedemptionLinks {
        invitations = Map.copyOf(invitations);
    }
}
