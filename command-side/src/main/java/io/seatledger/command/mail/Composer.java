package io.seatledger.command.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes mails out of letters. */
public final class Composer {
    private final Session session = Session.getInstance(new Properties());
    private final InternetAddress from;
    private final String domain;

    /**
     * Mails from this address.
     *
     * @throws IllegalStateException when it is none
     */
    public Composer(String from) {
        try {
            this.from = new InternetAddress(from, true);
        } catch (MessagingException e) {
            throw new IllegalStateException("seatledger.mail.from must be an address, but is " + from, e);
        }
        String address = this.from.getAddress();
        this.domain = address.substring(address.indexOf('@') + 1);
    }

    /**
     * The mail as it is sent, in two forms. Its Message-ID is always the same, so that a mail that was sent twice, because we
     * fell over after the first time, is known again.
     *
     * @throws MessagingException when no mail can be sent to that address
     */
    MimeMessage compose(String mailId, Letter letter, Instant at) throws MessagingException {
        MimeMessage mail = new NamedMessage(session, '<' + mailId + '@' + domain + '>');
        MimeMessageHelper parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(recipient(letter));
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        mail.setSentDate(Date.from(at));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException {
        InternetAddress to = new InternetAddress(letter.to(), true);
        try {
            to.setPersonal(letter.toName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
        return to;
    }

    /** Keeps the Message-ID it is given. */
    private static final class NamedMessage extends MimeMessage {
        private final String messageId;

        NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
