package io.seatledger.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.test.MigratedDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

class KeysFileTest {
    private static final Clock JUNE = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private final MigratedDatabase database = MigratedDatabase.with(MigratedDatabase.LEDGER);
    private final ApiKeyTable table = new ApiKeyTable(database.jdbc());

    @AfterEach
    void close() {
        database.close();
    }

    private void start() {
        start(database.transactions());
    }

    private void start(TransactionOperations transactions) {
        new KeysFile(database.jdbc(), transactions, new Ids(JUNE), JUNE, DataDirectory.at(directory)).prepare();
    }

    private Map<?, ?> keys() throws IOException {
        return JsonMapper.builder().build().readValue(Files.readString(directory.resolve("keys.json")), Map.class);
    }

    private Role roleOf(Object key) {
        ByteBuffer hash = ByteBuffer.wrap(ApiKeySecret.hash(String.valueOf(key)));
        ApiKey found = table.findLive(Set.of(hash), JUNE.instant()).get(hash);
        assertThat(found).as("the key that stands in the file").isNotNull();
        return found.role();
    }

    @Nested
    class TheFirstStart {
        @Test
        void writes_one_working_key_per_role_for_the_owner_only() throws IOException {
            start();
            assertThat(keys().keySet().stream().map(String::valueOf))
                    .containsExactly("admin", "storeBackend", "lms", "auditor", "reporter", "operator");
            assertThat(keys().values())
                    .extracting(KeysFileTest.this::roleOf)
                    .containsExactly(
                            Role.ADMIN, Role.STORE_BACKEND, Role.LMS, Role.AUDITOR, Role.REPORTER, Role.OPERATOR);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys.json"))))
                    .isEqualTo("rw-------");
            assertThat(directory.resolve("keys.json.new")).doesNotExist();
        }
    }

    @Nested
    class ALaterStart {
        @Test
        void changes_nothing() throws IOException {
            start();
            Map<?, ?> first = keys();
            start();
            assertThat(keys()).isEqualTo(first);
            assertThat(table.list(null, 100)).hasSize(6);
        }

        @Test
        void does_not_make_keys_again_that_were_deleted_from_the_directory() throws IOException {
            start();
            Files.delete(directory.resolve("keys.json"));
            start();
            assertThat(directory.resolve("keys.json")).doesNotExist();
        }
    }

    @Nested
    class ACrash {
        @Test
        void before_the_commit_is_forgotten_by_the_next_start() throws IOException {
            TransactionOperations crashing = new TransactionOperations() {
                @Override
                public <T> T execute(TransactionCallback<T> action) {
                    return database.transactions().execute(tx -> {
                        action.doInTransaction(tx);
                        throw new IllegalStateException("power cut");
                    });
                }
            };
            assertThatThrownBy(() -> start(crashing)).hasMessage("power cut");
            assertThat(directory.resolve("keys.json.new")).exists();
            assertThat(table.isEmpty()).isTrue();
            start();
            assertThat(keys().values()).extracting(KeysFileTest.this::roleOf).hasSize(6);
        }

        @Test
        void between_commit_and_rename_is_finished_by_the_next_start() throws IOException {
            start();
            Map<?, ?> made = keys();
            Files.move(directory.resolve("keys.json"), directory.resolve("keys.json.new"));
            start();
            assertThat(keys()).isEqualTo(made);
            assertThat(directory.resolve("keys.json.new")).doesNotExist();
        }

        @Test
        void of_another_start_leaves_no_keys_that_never_were_committed() throws IOException {
            start();
            Map<?, ?> made = keys();
            Files.writeString(directory.resolve("keys.json.new"), "{\"admin\": \"sk_never\"}");
            start();
            assertThat(keys()).isEqualTo(made);
            Files.writeString(directory.resolve("keys.json.new"), "{\"adm");
            start();
            assertThat(directory.resolve("keys.json.new")).doesNotExist();
        }
    }
}
