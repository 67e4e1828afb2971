package io.seatledger.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.data.DataDirectory;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDeliveryTest {
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

    private void round() {
        outbox.postman(new FileDelivery(DataDirectory.at(directory))).round();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("mail"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_mail_is_a_file_that_only_its_owner_reads() throws Exception {
        String link = outbox.issued().link();
        String mailId = outbox.queue(link);
        round();
        assertThat(files()).containsExactly(mailId + ".eml");
        Path file = directory.resolve("mail").resolve(mailId + ".eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("mail"))))
                .isEqualTo("rwx------");
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
            assertThat(mail.getMessageID()).contains(mailId);
            assertThat(MailParts.of(mail, "text/plain")).contains(link);
        }
        assertThat(outbox.row(mailId)).isEqualTo("SENT 1 null empty");
    }

    @Test
    void a_mail_waits_while_the_directory_cannot_be_written() throws IOException {
        String mailId = outbox.queue("link");
        Postman postman = outbox.postman(new FileDelivery(DataDirectory.at(directory)));
        Files.delete(directory.resolve("mail"));
        postman.round();
        assertThat(outbox.row(mailId)).isEqualTo("QUEUED 1 The mail's file could not be written. content");
    }
}
