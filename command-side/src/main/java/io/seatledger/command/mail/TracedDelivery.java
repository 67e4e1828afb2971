package io.seatledger.command.mail;

import io.seatledger.platform.trace.Tracing;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;

/** A delivery that is a span, which says how many mails went out together. */
public record TracedDelivery(Delivery delivery, Tracing tracing) implements Delivery {

    @Override
    public Duration atMost() {
        return delivery.atMost();
    }

    @Override
    public Map<String, Outcome> deliver(Map<String, MimeMessage> mails) {
        return tracing.within("mail", span -> {
            span.setAttribute("mail.count", mails.size());
            return delivery.deliver(mails);
        });
    }
}
