package io.seatledger.command.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;

/** Hands composed mails over to whoever carries them. */
public interface Delivery {
    /** An attempt ends before, or its mails may be claimed by another sender and go twice. */
    Duration atMost();

    /**
     * Tries each mail once; never throws for what a mail or its carrier may do.
     *
     * @param mails by mail id
     * @return what became of each
     */
    Map<String, Outcome> deliver(Map<String, MimeMessage> mails);
}
