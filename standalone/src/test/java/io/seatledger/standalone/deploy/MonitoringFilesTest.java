package io.seatledger.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.seatledger.standalone.tidy.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus and Grafana demand of their files; whether the metrics exist is asked of a running service elsewhere. */
class MonitoringFilesTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    /** As GitHub makes them. */
    private static Set<String> anchorsOf(String page) {
        return HEADING.matcher(Repository.text(Path.of(page)))
                .results()
                .map(heading -> heading.group(1).toLowerCase(java.util.Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Nested
    class Alerts {
        @Test
        void have_names_of_their_own_and_a_severity() {
            List<String> names = Monitoring.alerts().stream()
                    .map(alert -> alert.path("alert").asText())
                    .toList();
            assertThat(names)
                    .hasSizeGreaterThan(15)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[A-Z]\\w+"));
            assertThat(Monitoring.alerts()).allSatisfy(alert -> {
                assertThat(names(alert)).containsExactly("alert", "expr", "for", "labels", "annotations");
                assertThat(alert.path("for").asText()).matches("\\d+[smh]");
                assertThat(alert.path("labels").path("severity").asText()).isIn("critical", "warning");
                assertThat(alert.path("annotations").path("summary").asText()).isNotBlank();
            });
        }

        @Test
        void lead_to_a_section_of_the_operations_page() {
            Set<String> anchors = anchorsOf("docs/operations.md");
            assertThat(Monitoring.alerts()).allSatisfy(alert -> {
                String runbook = alert.path("annotations").path("runbook_url").asText();
                assertThat(runbook).startsWith("docs/operations.md#");
                assertThat(anchors).contains(runbook.substring(runbook.indexOf('#') + 1));
            });
        }

        @Test
        void are_read_by_the_prometheus_of_the_compose_file_from_jobs_that_they_know() {
            JsonNode prometheus = Monitoring.yaml("deploy/prometheus/prometheus.yml");
            assertThat(prometheus.path("rule_files").get(0).asText()).isEqualTo("/etc/prometheus/*.rules.yml");
            List<String> jobs = prometheus
                    .path("scrape_configs")
                    .valueStream()
                    .map(job -> job.path("job_name").asText())
                    .toList();
            assertThat(jobs).containsExactly("seatledger-command-side", "seatledger-query-side");
            assertThat(Monitoring.queries().values().stream()
                            .flatMap(query -> PromQl.read(query).stream())
                            .map(series -> series.matchers().getOrDefault("job", "=~seatledger-.*"))
                            .filter(job -> !job.startsWith("=~"))
                            .map(job -> job.substring(1)))
                    .isNotEmpty()
                    .allMatch(jobs::contains);
        }
    }

    @Nested
    class Dashboards {
        @Test
        void are_three_with_ids_of_their_own() {
            assertThat(Monitoring.dashboards().keySet())
                    .containsExactly("business.json", "commands-and-log.json", "read-models.json");
            assertThat(Monitoring.dashboards().values())
                    .extracting(dashboard -> dashboard.path("uid").asText())
                    .doesNotHaveDuplicates()
                    .allMatch(uid -> uid.matches("[a-z-]{1,40}"));
        }

        @Test
        void have_panels_with_title_unit_place_and_queries() {
            Monitoring.dashboards().forEach((file, dashboard) -> {
                assertThat(dashboard.path("title").asText()).as(file).isNotBlank();
                assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
                assertThat(dashboard.path("panels"))
                        .as(file)
                        .hasSizeGreaterThan(5)
                        .allSatisfy(Dashboards::complete);
                assertThat(dashboard.path("panels"))
                        .extracting(panel -> panel.path("id").asInt())
                        .doesNotHaveDuplicates();
                assertThat(dashboard.path("panels"))
                        .extracting(panel -> panel.path("gridPos").path("x") + "/"
                                + panel.path("gridPos").path("y"))
                        .doesNotHaveDuplicates();
            });
        }

        private static void complete(JsonNode panel) {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("type").asText()).isIn("timeseries", "stat");
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asText())
                    .as(panel.path("title").asText())
                    .isNotBlank();
            assertThat(panel.path("gridPos").path("x").asInt()
                            + panel.path("gridPos").path("w").asInt())
                    .isLessThanOrEqualTo(24);
            assertThat(panel.path("targets")).isNotEmpty().allSatisfy(target -> {
                assertThat(target.path("expr").asText()).isNotBlank();
                assertThat(target.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
            });
            assertThat(panel.path("targets"))
                    .extracting(target -> target.path("refId").asText())
                    .doesNotHaveDuplicates();
        }

        @Test
        void are_where_grafana_is_told_to_look() {
            String provisioning = "deploy/grafana/provisioning";
            JsonNode provider = Monitoring.yaml(provisioning + "/dashboards/seatledger.yml")
                    .path("providers")
                    .get(0);
            JsonNode grafana =
                    Monitoring.yaml("docker-compose.yml").path("services").path("grafana");
            assertThat(grafana.path("volumes").toString())
                    .contains("./deploy/grafana/dashboards:"
                            + provider.path("options").path("path").asText() + ":ro")
                    .contains("./" + provisioning + ":/etc/grafana/provisioning:ro");
            JsonNode source = Monitoring.yaml(provisioning + "/datasources/prometheus.yml")
                    .path("datasources")
                    .get(0);
            assertThat(source.path("type").asText()).isEqualTo("prometheus");
            assertThat(source.path("url").asText()).isEqualTo("http://prometheus:9090");
            assertThat(Files.isDirectory(Repository.root().resolve(provisioning)))
                    .isTrue();
        }
    }

    @Nested
    class Queries {
        @Test
        void can_all_be_read() {
            Monitoring.queries()
                    .forEach((place, query) ->
                            assertThat(PromQl.read(query)).as(place).isNotEmpty());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sum(rate(a[5m])",
                    "sum(rate(a[5m]))) > 1",
                    "sum(rate(a)) > 1",
                    "sumup(a)",
                    "a{b}",
                    "a{b=c}",
                    "a >",
                    "a b",
                    "rate(a[5x])"
                })
        void that_are_broken_would_be_found(String broken) {
            assertThatThrownBy(() -> PromQl.read(broken)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void name_their_series_with_all_labels() {
            assertThat(PromQl.read("sum by (le, job) (rate(a{b=\"c\"}[5m])) / max(d) > 0.5"))
                    .containsExactly(
                            new PromQl.Series("a", java.util.Map.of("b", "=c"), Set.of("b", "job", "le")),
                            new PromQl.Series("d", java.util.Map.of(), Set.of()));
        }
    }
}
