package io.seatledger.command.batch.link;

import io.seatledger.command.batch.ListWork;
import io.seatledger.command.batch.SeatList;
import io.seatledger.command.batch.SeatLists;
import io.seatledger.command.batch.Taking;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.command.seat.link.Invitations;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gets a list of recipients ready for its command. A token names its seat, so the list is worked off once to learn who gets
 * which seat, and only they are written to; the command comes to the same, because it looks at the same.
 */
@Component
class Inviting {
    private final SeatLists lists;
    private final Invitations invitations;
    private final Vault vault;

    Inviting(SeatLists lists, Invitations invitations, Vault vault) {
        this.lists = lists;
        this.invitations = invitations;
        this.vault = vault;
    }

    /** The recipients as they were sent, and what all of them are told. */
    record Recipients(
            List<BodyRow<LearnerBody>> rows, @Nullable String message) {}

    /** The command of one try; its mails are queued with it. */
    SendRedemptionLinks prepare(SeatList heading, Recipients recipients, Attempt attempt) {
        SeatList list = lists.prepare(heading, recipients.rows(), ownAddress(heading, attempt), attempt);
        Map<Integer, Invitation> sent = new HashMap<>();
        for (Taking taking : new ListWork(list, attempt).takings()) {
            SeatId seat = taking.seat().id();
            invitations
                    .invite(seat, guest(taking, recipients), heading.acceptedAt(), attempt)
                    .ifPresent(invitation -> sent.put(seat.number(), invitation));
        }
        return new SendRedemptionLinks(list, sent);
    }

    /** R13: the agent is looked at before the vault, so that a change of address in between is noticed where it matters. */
    private Predicate<LearnerBody> ownAddress(SeatList heading, Attempt attempt) {
        String own = Invitations.placed(new SeatId(heading.orderId(), heading.line(), 1), attempt)
                .map(placed -> IdentityFacts.agent(placed, attempt).personRef())
                .flatMap(vault::read)
                .map(PersonalData::email)
                .orElse(null);
        return learner -> own != null && learner.email() != null && vault.sameAddress(own, learner.email());
    }

    private static Invitations.Guest guest(Taking taking, Recipients recipients) {
        LearnerBody row = Objects.requireNonNull(
                recipients.rows().get(taking.row().row().row() - 1).content().value(),
                "only rows that can be read take");
        return new Invitations.Guest(
                Objects.requireNonNull(taking.learner().personRef(), "who has an address is in the vault"),
                Objects.requireNonNull(row.email(), "a recipient has an address"),
                Objects.requireNonNull(row.givenName(), "a recipient has a given name"),
                Objects.requireNonNull(row.familyName(), "a recipient has a family name"),
                recipients.message());
    }
}
