package io.seatledger.command.mail;

import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.ledger.QueuedMail;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where commands put their mails: kept with the events or not at all, sent once they are durable. */
public final class MailOutbox {
    private final Ids ids;
    private final Clock clock;
    private final LetterSeal seal;
    private final MailBell bell;

    public MailOutbox(Ids ids, Clock clock, KeyEncryptionKey kek, MailBell bell) {
        this.ids = ids;
        this.clock = clock;
        this.seal = new LetterSeal(kek);
        this.bell = bell;
    }

    /**
     * Queues a mail together with what the attempt records. To be called anew for every try: a try that comes to nothing takes
     * its mails with it.
     *
     * @param seat what it is about
     * @param personRef whom it goes to, so that erasing that person empties it; {@code null} for nobody in the vault
     * @return the mail's id, for the event
     */
    public String queue(Attempt attempt, SeatId seat, @Nullable String personRef, Letter letter) {
        String mailId = ids.next("mail");
        attempt.mail(new QueuedMail(mailId, seat.toString(), personRef, seal.seal(mailId, letter), clock.instant()));
        bell.ring();
        return mailId;
    }
}
