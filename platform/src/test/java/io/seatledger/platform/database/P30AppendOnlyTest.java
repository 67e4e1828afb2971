package io.seatledger.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.seatledger.platform.test.MigratedDatabase;
import io.seatledger.platform.test.PostgresForTests;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P30: whatever the service's role tries, what is in the log stays as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P30AppendOnlyTest {
    private static final String OWNER = "p30_owner";
    private static final String SERVICE = "p30_service";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private PostgresForTests.Database database;

    @BeforeAll
    void migrate_as_the_owner() throws SQLException {
        database = PostgresForTests.freshDatabase();
        asSuperuser(
                "create role p30_owner login password 'o'",
                "create role p30_service login password 's'",
                "alter database " + name() + " owner to p30_owner");
        open().close();
        asSuperuser(
                "insert into ledger.event values (1, 'store:s', 0, 'T', 1, '', '', now(), sha256('1'))",
                "insert into ledger.checkpoint values (1, sha256('1'), now(), 'note')",
                "insert into ledger.signing_key values ('00000000', 'o', sha256('1'), now())",
                "insert into ledger.subtree values (8, 0, sha256('1'))",
                "insert into ledger.receipt values ('c', 'k', '', 200, '', '', 1)");
    }

    private HikariDataSource open() {
        return new Database(new DatabaseSettings(database.url(), SERVICE, "s", null, OWNER, "o", null, 2))
                .open(List.of(MigratedDatabase.LEDGER));
    }

    private String name() {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    private void asSuperuser(String... statements) throws SQLException {
        run(database.username(), database.password(), statements);
    }

    private void asOwner(String... statements) throws SQLException {
        run(OWNER, "o", statements);
    }

    private void asService(String... statements) throws SQLException {
        run(SERVICE, "s", statements);
    }

    private void run(String role, String password, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), role, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Tries in a transaction that is taken back, so that a probe that succeeds leaves no trace. */
    private void refused(String probe) {
        assertThatThrownBy(() -> asService("begin", probe, "rollback"))
                .as(probe)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Nested
    class TheService {
        @Test
        void adds_to_the_log_and_reads_it() throws SQLException {
            asService(
                    "begin",
                    "select * from ledger.head for update",
                    "insert into ledger.event values (2, 'store:s', 1, 'T', 1, '', '', now(), sha256('2'))",
                    "update ledger.head set position = 2",
                    "insert into ledger.receipt values ('c', 'l', '', 200, '', '', 2)",
                    "insert into ledger.snapshot values ('store:s', 1, '', '')",
                    "delete from ledger.snapshot",
                    "insert into vault.person (ref) values ('p')",
                    "update vault.person set email_hash = '' where ref = 'p'",
                    "create schema a_read_model",
                    "rollback");
        }

        @ParameterizedTest
        @ValueSource(strings = {"event", "checkpoint", "signing_key", "subtree", "receipt"})
        void cannot_change_what_is_kept(String table) {
            String kept = "ledger." + table;
            refused("update " + kept + " set " + column(table) + " = " + column(table));
            refused("delete from " + kept);
            refused("truncate " + kept);
            refused("truncate " + kept + " cascade");
            refused("merge into " + kept + " k using (select 1) o on true when matched then delete");
            refused("grant update on " + kept + " to p30_service; update " + kept + " set " + column(table) + " = "
                    + column(table));
            refused("lock table " + kept + " in access exclusive mode");
            refused("insert into " + kept + " as k select * from " + kept + " on conflict (" + key(table)
                    + ") do update set " + column(table) + " = k." + column(table));
            refused("select * from " + kept + " for update");
            cannotRedefine(kept);
        }

        @Test
        void cannot_put_another_head_in_place() {
            refused("delete from ledger.head");
            refused("truncate ledger.head");
            refused("insert into ledger.head (only_row, position, frontier, recorded_at) values (true, 0, '', now())");
            cannotRedefine("ledger.head");
        }

        private void cannotRedefine(String table) {
            refused("alter table " + table + " add column more text");
            refused("alter table " + table + " disable trigger all");
            refused("alter table " + table + " rename to gone");
            refused("alter table " + table + " set schema public");
            refused("alter table " + table + " owner to p30_service");
            refused("alter table " + table + " enable row level security");
            refused("drop table " + table);
            refused("drop table " + table + " cascade");
            refused("create trigger t before insert on " + table + " for each row execute function"
                    + " suppress_redundant_updates_trigger()");
            refused("create rule r as on insert to " + table + " do instead nothing");
            refused("create index on " + table + " ((1))");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "set session_replication_role = replica",
                    "set role p30_owner",
                    "set session authorization p30_owner",
                    "alter role p30_service superuser",
                    "alter role p30_owner password 'known'",
                    "grant p30_owner to p30_service",
                    "create role another superuser",
                    "create table ledger.more (n int)",
                    "create or replace function ledger.refuse_change() returns trigger language plpgsql as"
                            + " 'begin return new; end'",
                    "drop function ledger.refuse_change() cascade",
                    "drop schema ledger cascade",
                    "alter schema ledger rename to gone",
                    "alter schema ledger owner to p30_service",
                    "reassign owned by p30_owner to p30_service",
                    "drop owned by p30_owner",
                    "delete from pg_catalog.pg_class",
                    "update ledger.schema_history set success = false",
                    "create event trigger t on ddl_command_end execute function ledger.refuse_change()",
                    "copy ledger.event to '/tmp/nowhere'",
                    "alter default privileges for role p30_owner grant all on tables to p30_service",
                })
        void cannot_go_round(String probe) {
            refused(probe);
        }

        @Test
        void cannot_change_settings_of_the_server() {
            assertThatThrownBy(() -> asService("alter system set fsync = off"))
                    .hasMessageContaining("permission denied");
        }

        @Test
        void is_held_to_it_anew_at_every_start() throws SQLException {
            asOwner("grant update on ledger.receipt to p30_service");
            asService("update ledger.receipt set status = status");
            open().close();
            refused("update ledger.receipt set status = status");
        }
    }

    @Nested
    class TheOwner {
        @ParameterizedTest
        @ValueSource(strings = {"event", "checkpoint", "signing_key", "subtree"})
        void cannot_change_by_mistake_what_was_logged(String table) {
            String set = " set " + column(table) + " = " + column(table);
            for (String probe : List.of(
                    "update ledger." + table + set, "delete from ledger." + table, "truncate ledger." + table)) {
                assertThatThrownBy(() -> asOwner(probe))
                        .as(probe)
                        .hasMessageContaining("what is in ledger." + table + " is never changed or removed");
            }
        }

        @Test
        void is_held_up_even_where_triggers_are_said_to_be_off() {
            assertThatThrownBy(() -> asSuperuser("set session_replication_role = replica", "delete from ledger.event"))
                    .hasMessageContaining("what is in ledger.event is never changed or removed");
        }
    }

    /** The probes can fail: with the right granted and the trigger gone, each of them goes through. */
    @Nested
    class ASaboteur {
        @ParameterizedTest
        @ValueSource(strings = {"event", "checkpoint", "signing_key", "subtree", "receipt"})
        void who_grants_it_lets_the_service_change_what_is_kept(String table) throws SQLException {
            String kept = "ledger." + table;
            asOwner(
                    "grant update, delete, truncate on " + kept + " to p30_service",
                    "alter table " + kept + " disable trigger user");
            try {
                asService("begin", "update " + kept + " set " + column(table) + " = " + column(table), "rollback");
                asService("begin", "delete from " + kept, "rollback");
                asService("begin", "truncate " + kept, "rollback");
            } finally {
                open().close();
                enableTriggers(table);
            }
        }

        private void enableTriggers(String table) throws SQLException {
            if (!table.equals("receipt")) {
                asOwner(
                        "alter table ledger." + table + " enable always trigger " + table + "_rows_stay",
                        "alter table ledger." + table + " enable always trigger " + table + "_stays");
            }
        }

        @Test
        void who_makes_the_service_a_member_of_the_owner_lets_it_do_all() throws SQLException {
            asSuperuser("grant p30_owner to p30_service");
            try {
                asService("begin", "set role p30_owner", "alter table ledger.event add column more text", "rollback");
            } finally {
                asSuperuser("revoke p30_owner from p30_service");
            }
        }
    }

    private static String column(String table) {
        return switch (table) {
            case "event" -> "payload";
            case "checkpoint" -> "note";
            case "signing_key" -> "public_key";
            case "subtree" -> "hash";
            default -> "status";
        };
    }

    private static String key(String table) {
        return switch (table) {
            case "event" -> "position";
            case "checkpoint" -> "size";
            case "signing_key" -> "origin, key_id";
            case "subtree" -> "level, index";
            default -> "caller, idempotency_key";
        };
    }
}
