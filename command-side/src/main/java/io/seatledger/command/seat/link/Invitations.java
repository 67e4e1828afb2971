package io.seatledger.command.seat.link;

import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.link.RedemptionTokens;
import io.seatledger.command.mail.MailOutbox;
import io.seatledger.command.mail.RedemptionMail;
import io.seatledger.command.order.OrderState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tokens, and queues the mails that carry them beside what a try records. The token goes nowhere else. */
@Component
public class Invitations {
    private final RedemptionTokens tokens;
    private final MailOutbox outbox;

    Invitations(RedemptionTokens tokens, MailOutbox outbox) {
        this.tokens = tokens;
        this.outbox = outbox;
    }

    /**
     * Who is invited, and what they are told.
     *
     * @param personRef key of their data in the vault
     * @param message of whoever invites; it is in the mail and nowhere else
     */
    public record Guest(
            String personRef,
            String email,
            String givenName,
            String familyName,
            @Nullable String message) {
        @Override
        public String toString() {
            return "Guest[" + personRef + ']';
        }
    }

    /** Invites somebody to a seat; empty when there is no such seat. To be called anew for every try. */
    public Optional<Invitation> invite(SeatId seat, Guest guest, Instant at, Attempt attempt) {
        return placed(seat, attempt).map(placed -> queued(seat, placed, guest, at, attempt));
    }

    /** How the order of a seat was placed; empty when it has no such line. */
    public static Optional<OrderPlaced> placed(SeatId seat, Attempt attempt) {
        OrderState order = attempt.readUnless(known -> known.placed() != null, OrderState.KIND, seat.orderId());
        return Optional.ofNullable(order.placed())
                .filter(placed -> seat.line() <= placed.lines().size());
    }

    private Invitation queued(SeatId seat, OrderPlaced placed, Guest guest, Instant at, Attempt attempt) {
        RedemptionTokens.Issued issued = tokens.issue(seat);
        String productId = placed.lines().get(seat.line() - 1).productId();
        String mailId = outbox.queue(
                attempt,
                seat,
                guest.personRef(),
                new RedemptionMail(
                        guest.email(),
                        guest.givenName(),
                        guest.familyName(),
                        attempt.peek(ProductState.KIND, productId).title(),
                        guest.message(),
                        issued.link(),
                        LinkTerms.of(placed, attempt).expiresAt(at)));
        return new Invitation(issued.hash(), mailId);
    }
}
