package io.seatledger.command.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mails to an SMTP server, all of one attempt over one connection. */
public final class SmtpDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpDelivery.class);
    private static final int PERMANENT = 5;
    /** The server wants us to log in: our mistake, not the mail's. */
    private static final int LOGIN_REQUIRED = 530;

    private final JavaMailSender sender;

    public SmtpDelivery(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public Duration atMost() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Map<String, Outcome> deliver(Map<String, MimeMessage> mails) {
        Map<String, Outcome> outcomes = new HashMap<>();
        mails.keySet().forEach(mailId -> outcomes.put(mailId, Outcome.SENT));
        try {
            sender.send(mails.values().toArray(new MimeMessage[0]));
        } catch (MailSendException e) {
            mails.forEach((mailId, mail) -> {
                Exception failure = e.getFailedMessages().get(mail);
                if (failure != null) {
                    outcomes.put(mailId, outcomeOf(mailId, failure));
                }
            });
            if (e.getFailedMessages().isEmpty()) {
                mails.keySet().forEach(mailId -> outcomes.put(mailId, outcomeOf(mailId, e)));
            }
        } catch (MailException e) {
            mails.keySet().forEach(mailId -> outcomes.put(mailId, outcomeOf(mailId, e)));
        }
        return outcomes;
    }

    /** The server's words may hold addresses, its numbers do not. */
    private static Outcome outcomeOf(String mailId, Exception failure) {
        int code = codeOf(failure);
        LOG.info("mail {} was not taken: {} {}", mailId, failure.getClass().getSimpleName(), code == 0 ? "" : code);
        if (code == 0) {
            return Outcome.later("The mail server could not be reached, or did not let us in.");
        }
        return code / 100 == PERMANENT && code != LOGIN_REQUIRED
                ? Outcome.never("The mail server refused the mail for good (SMTP " + code + ").")
                : Outcome.later("The mail server did not take the mail (SMTP " + code + ").");
    }

    /** The server's answer about this mail; 0 when it gave none. */
    private static int codeOf(@Nullable Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        int further = failure instanceof MessagingException mail ? codeOf(mail.getNextException()) : 0;
        if (further != 0) {
            return further;
        }
        return failure instanceof SMTPSendFailedException refused ? refused.getReturnCode() : 0;
    }
}
