package io.seatledger.command.mail;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.PrivateFile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each mail to {@code mail/<mailId>.eml} of the data directory, where no mail server is set; a repeat replaces it. */
public final class FileDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(FileDelivery.class);

    private final Path directory;

    public FileDelivery(DataDirectory data) {
        this.directory = DataDirectory.at(data.resolve("mail")).root();
    }

    @Override
    public Duration atMost() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Map<String, Outcome> deliver(Map<String, MimeMessage> mails) {
        Map<String, Outcome> outcomes = new HashMap<>();
        mails.forEach((mailId, mail) -> outcomes.put(mailId, write(mailId, mail)));
        return outcomes;
    }

    private Outcome write(String mailId, MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            Path draft = directory.resolve('.' + mailId + ".tmp");
            PrivateFile.write(draft, bytes.toByteArray());
            PrivateFile.rename(draft, directory.resolve(mailId + ".eml"));
            return Outcome.SENT;
        } catch (IOException | MessagingException e) {
            LOG.warn("mail {} cannot be written: {}", mailId, e.toString());
            return Outcome.later("The mail's file could not be written.");
        }
    }
}
