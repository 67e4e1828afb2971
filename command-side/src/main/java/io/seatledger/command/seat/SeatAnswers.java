package io.seatledger.command.seat;

import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import io.seatledger.resource.SeatAction;
import io.seatledger.resource.SeatResource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders a seat after a command, with what the vault holds of its learner where that may be shown. */
@Component
public class SeatAnswers {
    private final Vault vault;

    SeatAnswers(Vault vault) {
        this.vault = vault;
    }

    /**
     * The seat as it is now.
     *
     * @param shown whether names and addresses may be in the answer; never in one that is kept
     */
    public SeatResource of(SeatCase seat, boolean shown) {
        Seat now = seat.seat();
        Hold hold = now.hold();
        Link link = now.link();
        LearnerRef person = now.person();
        PersonalData data = shown && person != null
                ? Optional.ofNullable(person.personRef()).flatMap(vault::read).orElse(null)
                : null;
        SeatState state = seat.state();
        boolean unassigning = hold != null && hold.unassigning();
        return new SeatResource(
                seat.id().toString(),
                seat.id().orderId(),
                seat.id().line(),
                seat.id().number(),
                seat.placed().storeId(),
                seat.line().productId(),
                seat.line().courseId(),
                seat.placed().agentId(),
                seat.groupId(),
                state,
                person == null ? null : holder(person, data),
                hold == null ? null : hold.enrollment(),
                unassigning,
                hold == null ? null : hold.startsOn(),
                seat.order().redeemBy(),
                link == null ? null : link(link, data),
                now.requestId(),
                now.returnId(),
                new Money(seat.valueMinor(), seat.placed().currency()),
                null,
                SeatAction.allowed(state, unassigning, now.requestId() != null),
                seat.version());
    }

    private static SeatResource.Holder holder(LearnerRef person, @Nullable PersonalData data) {
        return new SeatResource.Holder(
                person.learnerId(),
                person.personRef(),
                data == null ? null : data.email(),
                data == null ? null : data.givenName(),
                data == null ? null : data.familyName());
    }

    private static SeatResource.Link link(Link link, @Nullable PersonalData data) {
        return new SeatResource.Link(
                data == null ? null : data.email(),
                link.sentAt(),
                link.expiresAt(),
                link.resends(),
                link.mailProblem());
    }
}
