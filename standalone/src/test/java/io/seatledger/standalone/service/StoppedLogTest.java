package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.platform.database.DatabaseSettings;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.standalone.service.Service.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A service whose log was changed, or set back, by somebody who owns the machine. */
class StoppedLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Service service;

    @AfterEach
    void stop() {
        service.stop();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private void start(String... more) {
        service = Service.on(data(), more);
    }

    private void startAgain(String... more) {
        service.stop();
        start(more);
    }

    private Answer openStore(String storeId) {
        return service.as("admin").put("/v1/stores/" + storeId, "{\"name\": \"Acme\", \"currency\": \"USD\"}");
    }

    private long opened(String storeId) {
        Answer answer = openStore(storeId);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.position();
    }

    private CheckpointNote copy() throws IOException {
        return CheckpointNote.parse(Files.readString(data().resolve("checkpoints/latest.txt")));
    }

    private void awaitCopyOf(long size) {
        Path latest = data().resolve("checkpoints/latest.txt");
        awaitThat(() -> Files.exists(latest) && copy().size() >= size);
    }

    private static void awaitThat(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition);
    }

    private int health() {
        return service.asNobody().get("/actuator/health").status();
    }

    private void isStopped() {
        awaitThat(() -> health() == 503);
        Answer refused = openStore("refused");
        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.json().get("detail").asString()).startsWith("The log is stopped");
    }

    private void asSuperuser(String... statements) throws SQLException, IOException {
        String password =
                Files.readString(data().resolve("postgres-superuser.password")).strip();
        try (Connection connection = DriverManager.getConnection(
                        service.part(DatabaseSettings.class).url(), "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void a_single_flipped_bit_stops_it_until_it_is_mended() throws Exception {
        start("--seatledger.checkpoint.every=200ms");
        awaitCopyOf(opened("first"));
        String flip =
                "update ledger.event set payload = set_byte(payload, 9, get_byte(payload, 9) # 1) where position = 1";
        asSuperuser("alter table ledger.event disable trigger user", flip);
        isStopped();
        long signed = copy().size();
        asSuperuser(flip, "update ledger.head set halted = null");
        awaitThat(() -> health() == 200);
        assertThat(opened("second")).isEqualTo(signed + 1);
        awaitCopyOf(signed + 1);
    }

    @Test
    void it_goes_on_signing_with_its_key_after_a_restart_and_knows_an_older_backup() throws Exception {
        start();
        awaitCopyOf(opened("first"));
        String origin = copy().origin();
        service.stop();
        Path backup = directory.resolve("backup");
        FileSystemUtils.copyRecursively(data().resolve("postgres"), backup);

        start();
        awaitCopyOf(opened("second"));
        assertThat(copy().origin()).isEqualTo(origin);
        service.stop();
        FileSystemUtils.deleteRecursively(data().resolve("postgres"));
        FileSystemUtils.copyRecursively(backup, data().resolve("postgres"));
        Files.setPosixFilePermissions(
                data().resolve("postgres"), java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));

        start();
        isStopped();
        startAgain("--seatledger.checkpoint.accept-rollback-to=1");
        assertThat(health()).isEqualTo(200);
        long position = opened("third");
        assertThat(position).isEqualTo(2);
        awaitCopyOf(2);
        assertThat(Files.readString(data().resolve("checkpoints/history.txt")))
                .contains("rollback to position 1 accepted");
    }
}
