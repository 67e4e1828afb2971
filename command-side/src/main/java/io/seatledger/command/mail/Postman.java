package io.seatledger.command.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.data.KeyEncryptionKey;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due in the outbox. A mail goes at least once: whoever falls over between sending and noting it sends it again,
 * with the same Message-ID. No transaction is open while a mail is on its way. Any number may work at the same time.
 */
public final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 20;

    private final OutboxTable outbox;
    private final Carriage carriage;
    private final LetterSeal seal;
    private final MailProblems problems;
    private final Clock clock;
    private final DoubleSupplier spread;
    private final MeterRegistry meters;

    /** How letters become mails and go out. */
    public record Carriage(Composer composer, Delivery delivery) {}

    /** @param spread numbers from 0 to 1 that part the next attempts of mails that failed together */
    public Postman(
            OutboxTable outbox,
            Carriage carriage,
            KeyEncryptionKey kek,
            MailProblems problems,
            Clock clock,
            DoubleSupplier spread,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.carriage = carriage;
        this.seal = new LetterSeal(kek);
        this.problems = problems;
        this.clock = clock;
        this.spread = spread;
        this.meters = meters;
        List.of("sent", "later", "given_up").forEach(outcome -> count(outcome, 0));
    }

    /** Works until nothing is due. */
    public void round() {
        List<OutboxTable.Claimed> claimed;
        do {
            Instant now = clock.instant();
            claimed = outbox.claim(AT_ONCE, now, now.plus(carriage.delivery().atMost()));
            handle(claimed);
        } while (claimed.size() == AT_ONCE);
    }

    private void handle(List<OutboxTable.Claimed> claimed) {
        Map<String, OutboxTable.Claimed> byId = new LinkedHashMap<>();
        Map<String, MimeMessage> mails = new LinkedHashMap<>();
        for (OutboxTable.Claimed mail : claimed) {
            byte[] sealed = mail.sealed();
            if (sealed == null) {
                record(mail, mail.problem() == null ? "" : mail.problem());
            } else {
                byId.put(mail.mailId(), mail);
                compose(mail, sealed, mails);
            }
        }
        if (!mails.isEmpty()) {
            note(byId, carriage.delivery().deliver(mails));
        }
    }

    private void compose(OutboxTable.Claimed mail, byte[] sealed, Map<String, MimeMessage> mails) {
        try {
            Letter letter = seal.open(mail.mailId(), sealed);
            mails.put(mail.mailId(), carriage.composer().compose(mail.mailId(), letter, clock.instant()));
        } catch (MessagingException noAddress) {
            giveUp(mail, "The address is none that mail can be sent to.");
        } catch (IllegalStateException otherKey) {
            LOG.error("mail {} cannot be opened: {}", mail.mailId(), otherKey.getMessage());
            tryAgain(mail, "The mail cannot be opened with the key-encryption key in use.");
        }
    }

    private void note(Map<String, OutboxTable.Claimed> mails, Map<String, Outcome> outcomes) {
        List<String> sent = new ArrayList<>();
        outcomes.forEach((mailId, outcome) -> {
            if (outcome instanceof Outcome.Sent) {
                sent.add(mailId);
            }
        });
        if (!sent.isEmpty()) {
            outbox.sent(sent, clock.instant());
            count("sent", sent.size());
        }
        outcomes.forEach((mailId, outcome) -> {
            OutboxTable.Claimed mail = mails.get(mailId);
            if (mail != null && outcome instanceof Outcome.Later later) {
                tryAgain(mail, later.problem());
            } else if (mail != null && outcome instanceof Outcome.Never never) {
                giveUp(mail, never.problem());
            }
        });
    }

    private void tryAgain(OutboxTable.Claimed mail, String problem) {
        if (mail.attempts() >= BackOff.ATTEMPTS_MAX) {
            giveUp(mail, problem);
        } else {
            Duration pause = BackOff.after(mail.attempts(), spread.getAsDouble());
            outbox.later(mail.mailId(), problem, clock.instant().plus(pause));
            count("later", 1);
        }
    }

    private void giveUp(OutboxTable.Claimed mail, String problem) {
        outbox.givenUp(mail.mailId(), problem);
        LOG.warn("mail {} is given up: {}", mail.mailId(), problem);
        count("given_up", 1);
        record(mail, problem);
    }

    /** What is not settled now is claimed again once this claim is over. */
    private void record(OutboxTable.Claimed mail, String problem) {
        boolean settled = SeatId.parse(mail.seatId())
                .map(seat -> problems.givenUp(mail.mailId(), seat, problem))
                .orElse(true);
        if (settled) {
            outbox.failed(mail.mailId());
        }
    }

    private void count(String outcome, int mails) {
        meters.counter("seatledger.mails", "outcome", outcome).increment(mails);
    }
}
