package io.seatledger.query.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.LedgerEvent;
import io.seatledger.query.projection.Fold;
import io.seatledger.query.rebuild.Rebuilds;
import io.seatledger.query.support.ReadSideForTests;
import io.seatledger.query.support.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What SQL tools read, as the role that they read it as. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportViewsTest {
    private static final Path PAGE = Path.of("..", "docs", "reporting.md");
    private static final String BEGIN = "<!-- made from the comments in the database by ReportViewsTest -->\n";
    private static final String RELATIONS = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'v', 'p', 'm') and n.nspname in (%s) order by 1""";

    private ReadSideForTests side;
    private SingleConnectionDataSource connection;
    private JdbcClient reporter;

    @BeforeAll
    void start() {
        side = new ReadSideForTests();
        side.log().append(DatedMarket.events(7).toArray(LedgerEvent[]::new));
        side.catchUp();
        String role = "tool_" + ProcessHandle.current().pid();
        side.db()
                .sql("create role " + role + " login password 'x' in role seatledger_reporter")
                .update();
        connection = new SingleConnectionDataSource(side.database().url(), role, "x", true);
        reporter = JdbcClient.create(connection);
    }

    @AfterAll
    void stop() {
        connection.destroy();
        side.db().sql("drop role tool_" + ProcessHandle.current().pid()).update();
        side.close();
    }

    private List<String> relations(String schemas) {
        return side.db().sql(RELATIONS.formatted(schemas)).query(String.class).list();
    }

    private List<String> views() {
        return relations("'report_v1'");
    }

    private Map<String, List<String>> rows() {
        return views().stream()
                .collect(Collectors.toMap(
                        view -> view,
                        view -> reporter.sql("select v::text from " + view + " v order by 1")
                                .query(String.class)
                                .list()));
    }

    @Nested
    class TheReporter {
        @Test
        void reads_every_view() {
            assertThat(views()).hasSizeGreaterThan(15);
            rows().forEach((view, rows) -> {
                if (!view.equals("report_v1.returns")) {
                    assertThat(rows).as(view).isNotEmpty();
                }
            });
        }

        @Test
        void reads_nothing_else() {
            List<String> others = relations("'reporting', 'ledger', 'vault', 'access', 'mail', 'work'");
            assertThat(others).hasSizeGreaterThan(30).contains("vault.person", "access.api_key", "ledger.event");
            others.forEach(table -> assertThatThrownBy(() -> reporter.sql("select count(*) from " + table)
                            .query()
                            .singleRow())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied"));
        }

        @Test
        void changes_nothing() {
            views().forEach(view -> {
                for (String change : List.of("delete from ", "truncate ", "drop view ")) {
                    assertThatThrownBy(() -> reporter.sql(change + view).update())
                            .as(change + view)
                            .rootCause()
                            .message()
                            .containsAnyOf("permission denied", "must be owner", "is not a table", "cannot delete");
                }
            });
            for (String made :
                    List.of("create table report_v1.x ()", "create schema x", "create table reporting.x ()")) {
                assertThatThrownBy(() -> reporter.sql(made).update())
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Nested
    class Views {
        @Test
        void show_the_same_after_every_rebuild_and_then_what_is_new() {
            Map<String, List<String>> before = rows();
            Rebuilds rebuilds = side.bean(Rebuilds.class);
            for (Fold fold : side.projections().folds()) {
                await().atMost(Duration.ofSeconds(10)).until(() -> rebuilds.start(fold));
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !rebuilds.all().get(fold.name()).state().equals("RUNNING"));
                assertThat(rebuilds.all().get(fold.name()).state())
                        .as(fold.name())
                        .isEqualTo("SWAPPED");
            }
            assertThat(rows()).isEqualTo(before);
            side.log().append(Story.purchase(Story.placed("ord_after", "agent-1", "s-1", 3)));
            side.catchUp();
            for (String view : List.of("orders", "order_lines", "seat_movements", "decisions")) {
                assertThat(reporter.sql("select count(*) from report_v1." + view + " where order_id = 'ord_after'")
                                .query(Long.class)
                                .single())
                        .as(view)
                        .isPositive();
            }
        }

        @Test
        void say_what_they_and_their_columns_are() {
            assertThat(side.db().sql("""
                                    select v.relname || coalesce('.' || a.attname, '') from pg_class v
                                    left join pg_attribute a on a.attrelid = v.oid and a.attnum > 0
                                    where v.relnamespace = 'report_v1'::regnamespace
                                        and (obj_description(v.oid) is null or col_description(v.oid, a.attnum) is null)""").query(String.class).list()).isEmpty();
        }

        @Test
        void hold_nobodys_personal_data() {
            assertThat(side.db().sql("""
                                    select table_name || '.' || column_name from information_schema.columns
                                    where table_schema = 'report_v1'
                                        and column_name ~ 'person|learner|email|given|family|reason|notes?$|text|_by$'
                                        and column_name <> 'redeem_by'""").query(String.class).list()).isEmpty();
        }

        /** {@code -Dseatledger.write=true} writes the page anew from its marker on. */
        @Test
        void are_on_the_page_as_they_are_in_the_database() throws IOException {
            String page = Files.readString(PAGE);
            String made = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + described();
            if (Boolean.getBoolean("seatledger.write")) {
                Files.writeString(PAGE, made);
            }
            assertThat(Files.readString(PAGE)).isEqualTo(made);
        }

        @Test
        void answer_the_examples_of_the_page() throws IOException {
            List<String> examples = java.util.regex.Pattern.compile(
                            "```sql\n(select.*?)```", java.util.regex.Pattern.DOTALL)
                    .matcher(Files.readString(PAGE))
                    .results()
                    .map(example -> example.group(1))
                    .toList();
            assertThat(examples).hasSizeGreaterThan(3);
            examples.forEach(example -> assertThat(reporter.sql(example).query().listOfRows())
                    .as(example)
                    .isNotEmpty());
        }
    }

    private String described() {
        return side.db().sql("""
                        select '\n### ' || v.relname || '\n' || obj_description(v.oid) || E'.\\n\\n| Column | Type | Meaning |\\n|---|---|---|\\n'
                            || string_agg('| `' || a.attname || '` | ' || format_type(a.atttypid, a.atttypmod) || ' | '
                                || col_description(v.oid, a.attnum) || ' |', E'\\n' order by a.attnum) || E'\\n'
                        from pg_class v join pg_attribute a on a.attrelid = v.oid and a.attnum > 0
                        where v.relnamespace = 'report_v1'::regnamespace group by v.oid, v.relname order by v.relname""").query(String.class).list().stream().collect(Collectors.joining());
    }
}
