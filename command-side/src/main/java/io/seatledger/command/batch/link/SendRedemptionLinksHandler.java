package io.seatledger.command.batch.link;

import io.seatledger.command.batch.BatchDone;
import io.seatledger.command.batch.LineCase;
import io.seatledger.command.batch.ListWork;
import io.seatledger.command.batch.SeatList;
import io.seatledger.command.batch.Taking;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.command.seat.link.LinkTerms;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.RedemptionLinksSent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Works off a list of recipients as one command: every link is sent or none. */
public final class SendRedemptionLinksHandler {
    @CommandHandler
    public Decision<BatchDone> handle(SendRedemptionLinks command, Ledger ledger) {
        return new ListWork(command.list(), ledger).decide(line -> sending(command, line, ledger));
    }

    private static Function<List<Taking>, LedgerEvent> sending(
            SendRedemptionLinks command, LineCase line, Ledger ledger) {
        Instant expiresAt =
                LinkTerms.of(line.placed(), ledger).expiresAt(command.list().acceptedAt());
        return taken -> sent(command, taken, expiresAt);
    }

    private static LedgerEvent sent(SendRedemptionLinks command, List<Taking> taken, @Nullable Instant expiresAt) {
        SeatList list = command.list();
        List<Invitation> invitations = taken.stream()
                .map(taking -> Objects.requireNonNull(
                        command.invitations().get(taking.number()), "every seat of the list has its invitation"))
                .toList();
        return new RedemptionLinksSent(
                list.orderId(),
                list.line(),
                taken.stream().map(Taking::number).toList(),
                taken.stream().map(Taking::learner).toList(),
                invitations.stream().map(Invitation::tokenHash).toList(),
                invitations.stream().map(Invitation::mailId).toList(),
                expiresAt,
                list.batchId(),
                list.acceptedAt());
    }
}
