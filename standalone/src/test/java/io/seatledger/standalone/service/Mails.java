package io.seatledger.standalone.service;

import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that the service wrote into its data directory, as the people they went to read them. */
public final class Mails {
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");
    private static final Session SESSION = Session.getInstance(new Properties());

    private Mails() {}

    /** The token in the so many-th mail to an address; waits for it. */
    public static String token(String email, int count) {
        List<String> texts =
                await().atMost(Duration.ofSeconds(20)).until(() -> textsTo(email), found -> found.size() >= count);
        Matcher token = TOKEN.matcher(texts.get(count - 1));
        if (!token.find()) {
            throw new AssertionError("the mail has no link");
        }
        return token.group(1);
    }

    /** The texts of all mails to an address, oldest first. */
    static List<String> textsTo(String email) {
        Path directory = Service.running().data().resolve("mail");
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                MimeMessage mail = read(file);
                if (Arrays.toString(mail.getRecipients(Message.RecipientType.TO))
                        .contains(email)) {
                    texts.add(text(mail.getContent()));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(SESSION, content);
        }
    }

    /** The first text of a mail, however deep. */
    private static String text(Object content) throws IOException, MessagingException {
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return text(first.getContent());
        }
        return content.toString();
    }
}
