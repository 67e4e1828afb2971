package io.seatledger.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seatledger.command.link.RedemptionTokens;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpDeliveryTest {
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path directory;

    private Outbox outbox;

    @BeforeEach
    void open() {
        outbox = new Outbox(directory);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    private Postman postman(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(HOST);
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return outbox.postman(new SmtpDelivery(sender));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static GreenMail serverOn(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Nested
    class AServerThatIsThere {
        private int port;
        private GreenMail server;

        @BeforeEach
        void start() throws IOException {
            port = freePort();
            server = serverOn(port);
        }

        @AfterEach
        void stop() {
            server.stop();
        }

        @Test
        void gets_the_mail_with_its_link_in_both_forms() throws Exception {
            RedemptionTokens.Issued issued = outbox.issued();
            String mailId = outbox.queue(issued.link());
            postman(port).round();
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo('<' + mailId + "@seats.example.org>");
            assertThat(mail.getHeader("To", null)).contains("<anna@example.org>");
            assertThat(mail.getSubject()).isEqualTo("Your seat in safety-101");
            assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(MailParts.of(mail, "text/plain")).contains(issued.link(), "See you");
            assertThat(MailParts.of(mail, "text/html")).contains(issued.link(), "See you");
            assertThat(outbox.row(mailId)).isEqualTo("SENT 1 null empty");
        }

        @Test
        void P24_no_token_is_in_the_database_or_in_a_log_line() {
            Logger root = (Logger) LoggerFactory.getLogger("ROOT");
            Level before = root.getLevel();
            ListAppender<ILoggingEvent> lines = new ListAppender<>();
            lines.start();
            root.addAppender(lines);
            root.setLevel(Level.DEBUG);
            try {
                RedemptionTokens.Issued issued = outbox.issued();
                String token = issued.token().text();
                String hex = HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8));
                outbox.queue(issued.link());
                assertThat(outbox.dump()).contains("mail_").doesNotContain(token, hex, Outbox.ADDRESS);
                postman(port).round();
                assertThat(server.getReceivedMessages()).hasSize(1);
                assertThat(outbox.dump()).contains("SENT").doesNotContain(token, hex, Outbox.ADDRESS);
                assertThat(lines.list)
                        .isNotEmpty()
                        .noneMatch(line -> line.getFormattedMessage().contains(token) && isOurs(line));
            } finally {
                root.setLevel(before);
                root.detachAppender(lines);
            }
        }

        /** The receiving end of this test logs what it receives. */
        private static boolean isOurs(ILoggingEvent line) {
            return !line.getLoggerName().startsWith("com.icegreen");
        }
    }

    @Nested
    class AServerThatIsAway {
        @Test
        void gets_the_mail_when_it_is_back() throws IOException {
            int port = freePort();
            String mail = outbox.queue("link");
            postman(port).round();
            assertThat(outbox.row(mail))
                    .isEqualTo("QUEUED 1 The mail server could not be reached, or did not let us in. content");
            GreenMail server = serverOn(port);
            try {
                outbox.clock.turn(Duration.ofSeconds(2));
                postman(port).round();
                assertThat(server.getReceivedMessages()).hasSize(1);
                assertThat(outbox.row(mail)).isEqualTo("SENT 2 null empty");
            } finally {
                server.stop();
            }
        }
    }

    @Nested
    class AServerThatRefuses {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "RCPT | 550 5.1.1 <anna@example.org> unknown | FAILED 1 The mail server refused the mail for good (SMTP 550). empty",
                    "RCPT | 450 4.2.1 <anna@example.org> busy | QUEUED 1 The mail server did not take the mail (SMTP 450). content",
                    "MAIL | 530 log in first | QUEUED 1 The mail server did not take the mail (SMTP 530). content",
                    "DATA | 554 no spam | FAILED 1 The mail server refused the mail for good (SMTP 554). empty",
                    "DATA | 451 later | QUEUED 1 The mail server did not take the mail (SMTP 451). content"
                })
        void says_by_its_number_whether_to_come_back(String step, String answer, String row) throws IOException {
            String mail = outbox.queue("link");
            try (RefusingServer server = RefusingServer.at(step, answer)) {
                postman(server.port()).round();
            }
            assertThat(outbox.row(mail)).isEqualTo(row).doesNotContain("@");
        }
    }
}
