package io.seatledger.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final Path RUNTIME = Path.of("target", "postgres-runtime").toAbsolutePath();

    @TempDir
    Path directory;

    private Path data() {
        return directory.resolve("a data directory");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(DataDirectory.at(data()), RUNTIME);
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void write(String url, String password, String note) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "seatledger", password);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists authorization seatledger");
            statement.execute("create table if not exists note (text text)");
            statement.execute("insert into note values ('" + note + "')");
        }
    }

    private String password() throws IOException {
        return Files.readString(data().resolve("postgres-seatledger.password")).strip();
    }

    @Nested
    class OnTheFirstStart {
        @Test
        void what_durability_rests_on_is_on() throws Exception {
            try (EmbeddedDatabase database = start()) {
                for (String setting : List.of(
                        "fsync", "synchronous_commit", "full_page_writes", "data_checksums", "logging_collector")) {
                    assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
                }
            }
        }

        @Test
        void it_listens_on_loopback_only_and_asks_for_a_password_that_only_the_owner_can_read() throws Exception {
            try (EmbeddedDatabase database = start()) {
                assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "seatledger", "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
            for (String file :
                    List.of("postgres-seatledger.password", "postgres-owner.password", "postgres-superuser.password")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve(file))))
                        .isEqualTo("rw-------");
            }
        }

        @Test
        void the_service_is_not_a_superuser() throws Exception {
            try (EmbeddedDatabase database = start()) {
                assertThat(ask(database, "select rolsuper from pg_roles where rolname = current_user"))
                        .isEqualTo("f");
            }
        }

        @Test
        void what_an_interrupted_first_start_left_is_made_anew() throws Exception {
            Files.createDirectories(data().resolve("postgres.new"));
            Files.writeString(data().resolve("postgres.new").resolve("PG_VERSION"), "18");
            try (EmbeddedDatabase database = start()) {
                assertThat(ask(database, "select 1")).isEqualTo("1");
            }
        }
    }

    @Nested
    class OnTheSameData {
        @Test
        void what_was_written_is_there_after_a_clean_stop() throws Exception {
            try (EmbeddedDatabase database = start()) {
                write(database.url(), database.password(), "kept");
            }
            try (EmbeddedDatabase database = start()) {
                assertThat(ask(database, "select text from note")).isEqualTo("kept");
            }
        }

        @Test
        void what_the_service_owned_before_there_was_an_owner_is_handed_over() throws Exception {
            try (EmbeddedDatabase database = start()) {
                asSuperuser(
                        database,
                        "alter database seatledger owner to seatledger",
                        "create schema ledger authorization seatledger",
                        "create schema reporting authorization seatledger",
                        "create table ledger.event (position bigint primary key)",
                        "create table reporting.orders (n int)",
                        "alter table ledger.event owner to seatledger",
                        "alter table reporting.orders owner to seatledger",
                        "drop owned by seatledger_owner",
                        "drop role seatledger_owner");
            }
            Files.delete(data().resolve("postgres-owner.password"));
            try (EmbeddedDatabase database = start()) {
                assertThat(ask(
                                database,
                                "select string_agg(tableowner, ',' order by tablename) from pg_tables"
                                        + " where schemaname in ('ledger', 'reporting')"))
                        .isEqualTo("seatledger_owner,seatledger");
                assertThat(ask(
                                database,
                                "select pg_get_userbyid(datdba) from pg_database where datname = 'seatledger'"))
                        .isEqualTo("seatledger_owner");
                assertThat(ask(database, "select pg_has_role('seatledger', 'seatledger_owner', 'MEMBER')"))
                        .isEqualTo("f");
            }
        }

        private void asSuperuser(EmbeddedDatabase database, String... statements) throws SQLException, IOException {
            String password = Files.readString(data().resolve("postgres-superuser.password"))
                    .strip();
            try (Connection connection = DriverManager.getConnection(database.url(), "postgres", password);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        @Test
        void a_second_start_in_this_process_is_refused() throws Exception {
            try (EmbeddedDatabase first = start()) {
                assertThatThrownBy(() -> start())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is in use by process");
                assertThat(ask(first, "select 1")).isEqualTo("1");
            }
        }

        @Test
        void it_refuses_to_start_when_a_setting_of_its_role_would_lose_commits() throws Exception {
            try (EmbeddedDatabase database = start();
                    Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role seatledger set synchronous_commit = off");
            }
            assertThatThrownBy(() -> start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("synchronous_commit is off");
        }

        @Test
        void a_recorded_pid_that_now_belongs_to_a_stranger_is_no_obstacle() throws Exception {
            start().close();
            Process stranger = new ProcessBuilder("sleep", "600").start();
            try {
                Path postgres = data().resolve("postgres");
                Files.write(
                        postgres.resolve("postmaster.pid"),
                        List.of(Long.toString(stranger.pid()), postgres.toString(), "1", "1", "", "127.0.0.1", ""));
                try (EmbeddedDatabase database = start()) {
                    assertThat(ask(database, "select 1")).isEqualTo("1");
                }
                assertThat(stranger.isAlive()).isTrue();
            } finally {
                stranger.destroyForcibly();
            }
        }
    }

    @Nested
    class AfterKillMinus9 {
        @Test
        void it_starts_again_with_all_that_was_committed_although_the_old_server_still_runs() throws Exception {
            long orphan;
            try (EmbeddedDatabaseProcess killed = EmbeddedDatabaseProcess.start(data(), RUNTIME)) {
                write(killed.awaitUrl(), password(), "committed");
                orphan = postmaster();
                killed.kill();
            }
            assertThat(ProcessHandle.of(orphan)).as("the orphan").isPresent();
            try (EmbeddedDatabase database = start()) {
                assertThat(postmaster()).isNotEqualTo(orphan);
                assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive))
                        .isEmpty();
                assertThat(ask(database, "select text from note")).isEqualTo("committed");
            }
        }

        @Test
        void it_starts_again_when_the_server_was_killed_with_it_while_a_session_was_busy() throws Exception {
            try (EmbeddedDatabaseProcess killed = EmbeddedDatabaseProcess.start(data(), RUNTIME)) {
                String url = killed.awaitUrl();
                write(url, password(), "committed");
                try (Connection busy = DriverManager.getConnection(url, "seatledger", password());
                        Statement statement = busy.createStatement()) {
                    statement.execute("begin; insert into note values ('never committed')");
                    killed.kill();
                    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
                    try (EmbeddedDatabase database = start()) {
                        assertThat(notes(database)).containsExactly("committed");
                    }
                }
            }
        }

        private static List<String> notes(EmbeddedDatabase database) throws SQLException {
            List<String> notes = new ArrayList<>();
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select text from note")) {
                while (rows.next()) {
                    notes.add(rows.getString(1));
                }
            }
            return notes;
        }

        private long postmaster() throws IOException {
            return Long.parseLong(Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                    .get(0));
        }
    }

    @Nested
    class WithAnotherProcessOnTheSameData {
        @Test
        void the_second_is_refused_and_told_who_has_it_and_the_first_goes_on() throws Exception {
            try (EmbeddedDatabase first = start();
                    EmbeddedDatabaseProcess second = EmbeddedDatabaseProcess.start(data(), RUNTIME)) {
                assertThat(second.awaitEnd())
                        .contains("is in use by process "
                                + ProcessHandle.current().pid())
                        .contains("SEATLEDGER_DATA");
                assertThat(ask(first, "select 1")).isEqualTo("1");
            }
        }
    }
}
