package io.seatledger.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.test.MigratedDatabase;
import io.seatledger.platform.test.PostgresForTests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {

    @Nested
    class TheStart {
        @Test
        void is_refused_over_a_server_that_could_forget_naming_every_cause() throws IOException {
            try (EmbeddedPostgres unsafe = PostgresForTests.ownServer("off")) {
                DatabaseSettings settings =
                        DatabaseSettings.of(unsafe.getJdbcUrl("postgres", "postgres"), "postgres", "", 1);
                assertThatThrownBy(() -> new Database(settings).open(List.of()))
                        .hasMessageContaining("fsync = off, full_page_writes = off, synchronous_commit = off");
            }
        }

        @Test
        void without_a_database_says_where_it_looked_and_no_password() {
            DatabaseSettings settings =
                    DatabaseSettings.of("jdbc:postgresql://localhost:1/none", "u", "hidden-word", 1);
            assertThatThrownBy(() -> new Database(settings).open(List.of()))
                    .hasMessageContaining("jdbc:postgresql://localhost:1/none")
                    .hasMessageNotContaining("hidden-word");
        }

        @Test
        void migrates_first_and_only_once() {
            try (MigratedDatabase migrated = MigratedDatabase.with(MigratedDatabase.LEDGER)) {
                JdbcClient db = migrated.jdbc();
                long applied = count(db);
                assertThat(applied).isPositive();
                new Database(MigratedDatabase.settings(migrated.database()))
                        .open(List.of(MigratedDatabase.LEDGER))
                        .close();
                assertThat(count(db)).isEqualTo(applied);
            }
        }

        private static long count(JdbcClient db) {
            return db.sql("select count(*) from ledger.schema_history")
                    .query(Long.class)
                    .single();
        }
    }

    @Nested
    class APooledConnection {
        @Test
        void bounds_everything_that_could_wait_for_ever() {
            try (MigratedDatabase migrated = MigratedDatabase.with()) {
                Map.of(
                                "lock_timeout", "2s",
                                "statement_timeout", "5s",
                                "idle_in_transaction_session_timeout", "5s",
                                "transaction_timeout", "10s",
                                "TimeZone", "UTC",
                                "search_path", "reporting,public")
                        .forEach((setting, value) -> assertThat(migrated.jdbc()
                                        .sql("show " + setting)
                                        .query(String.class)
                                        .single()
                                        .replace(" ", ""))
                                .as(setting)
                                .isEqualTo(value));
            }
        }
    }

    @Nested
    class ThePassword {
        @Test
        void may_come_from_a_file(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("password"), "from-file\n");
            DatabaseSettings settings = new DatabaseSettings("u", "n", "direct", file, null, "", null, 1);
            assertThat(settings.secret()).isEqualTo("from-file");
            assertThat(settings.toString()).doesNotContain("direct");
        }
    }
}
