package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.standalone.deploy.Monitoring;
import io.seatledger.standalone.deploy.PromQl;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever rules and dashboards ask for is there after a little traffic: metrics, their labels, and the values demanded. */
class MonitoredMetricsTest {
    private static final Pattern LINE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Prometheus's own. */
    private static final Set<String> ADDED_LABELS = Set.of("job", "instance");

    private static final Set<String> ADDED_METRICS = Set.of("up");

    /** What nobody can bring about in passing. */
    private static final Set<String> ONLY_IN_NEED = Set.of("outcome=busy", "outcome=SERVER_ERROR");

    /** Bounded by what the code names; everything else would be a series for every caller. */
    private static final Set<String> BOUNDED =
            Set.of("code", "command", "outcome", "projection", "type", "webhook", "le", "phase", "quantile");

    /** Values of every label of every metric. */
    private static final Map<String, Map<String, Set<String>>> SEEN = new TreeMap<>();

    @BeforeAll
    static void traffic() {
        Shop shop = Shop.open();
        assertThat(shop.buy(25).status()).isEqualTo(422);
        shop.agreement("2026-01-01", null);
        String key = Service.fresh("key");
        for (int i = 0; i < 2; i++) {
            var order = shop.backend
                    .with("Idempotency-Key", key)
                    .post("/v1/stores/" + shop.store + "/orders", shop.order(2));
            assertThat(order.status()).as(order.text()).isEqualTo(201);
        }
        assertThat(shop.admin.post("/v1/webhooks", """
                                {"url": "https://93.184.215.14/hook", "name": "monitored", "after": 900000000000}""").status()).isEqualTo(201);
        shop.admin.get("/v1/orders");
        // The sender looks every half second.
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            read(shop.service.asNobody().get("/actuator/prometheus").text());
            return SEEN.containsKey("seatledger_webhook_lag_events")
                    && SEEN.containsKey("dbscheduler_task_last_run_timestamp_seconds");
        });
    }

    private static void read(String metrics) {
        SEEN.clear();
        Matcher line = LINE.matcher(metrics);
        while (line.find()) {
            Map<String, Set<String>> labels = SEEN.computeIfAbsent(line.group(1), name -> new HashMap<>());
            Matcher label = LABEL.matcher(line.group(2) == null ? "" : line.group(2));
            while (label.find()) {
                labels.computeIfAbsent(label.group(1), name -> new TreeSet<>()).add(label.group(2));
            }
        }
    }

    @Test
    void every_metric_and_label_of_rules_and_dashboards_exists() {
        Map<String, String> queries = Monitoring.queries();
        assertThat(queries).hasSizeGreaterThan(60);
        Map<String, String> missing = new TreeMap<>();
        queries.forEach((place, query) -> PromQl.read(query).forEach(series -> {
            String lacking = lacking(series);
            if (!lacking.isEmpty()) {
                missing.put(place, lacking);
            }
        }));
        assertThat(missing).isEmpty();
    }

    private static String lacking(PromQl.Series series) {
        if (ADDED_METRICS.contains(series.metric())) {
            return "";
        }
        Map<String, Set<String>> labels = SEEN.get(series.metric());
        if (labels == null) {
            return series.metric();
        }
        for (String label : series.labels()) {
            String demanded = series.matchers().getOrDefault(label, "");
            String value = demanded.replaceFirst("^=(?!~)", "");
            boolean exact = !value.equals(demanded);
            if (!ADDED_LABELS.contains(label) && !labels.containsKey(label)) {
                return series.metric() + " has no label " + label;
            }
            if (exact && !ADDED_LABELS.contains(label) && !known(label, value, labels)) {
                return series.metric() + " is never " + label + '=' + value;
            }
        }
        return "";
    }

    /** Types of events are looked up in the catalogue. */
    private static boolean known(String label, String value, Map<String, Set<String>> labels) {
        return label.equals("type")
                || ONLY_IN_NEED.contains(label + '=' + value)
                || labels.getOrDefault(label, Set.of()).contains(value);
    }

    @Test
    void events_that_rules_and_dashboards_name_are_in_the_catalogue() {
        List<String> named = Monitoring.queries().values().stream()
                .flatMap(query -> PromQl.read(query).stream())
                .filter(series -> series.metric().equals("seatledger_events_appended_total"))
                .map(series -> series.matchers().getOrDefault("type", ""))
                .filter(type -> !type.isEmpty())
                .flatMap(type -> List.of(type.replaceFirst("^=~?", "").split("\\|")).stream())
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allMatch(type ->
                        io.seatledger.events.EventCatalogue.recordOf(type).isPresent());
    }

    @Test
    void our_metrics_have_bounded_labels_and_no_id_of_anybody() {
        SEEN.forEach((metric, labels) -> {
            if (metric.startsWith("seatledger_")) {
                assertThat(BOUNDED).as(metric).containsAll(labels.keySet());
            }
            assertThat(labels.values())
                    .as(metric)
                    .allSatisfy(values -> assertThat(values)
                            .noneMatch(value -> value.matches(".*(agent|store|product|course)-[0-9a-f]{8}.*")));
        });
    }
}
