package io.seatledger.standalone.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.seatledger.standalone.tidy.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The rules of Prometheus and the dashboards of Grafana, as they are under {@code deploy}. */
public final class Monitoring {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Monitoring() {}

    static JsonNode yaml(String file) {
        Object content = new Yaml().load(Repository.text(Path.of(file)));
        return JSON.valueToTree(content);
    }

    /** Every alert, in order. */
    static List<JsonNode> alerts() {
        return yaml("deploy/prometheus/seatledger.rules.yml")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    /** Every dashboard by its file. */
    static Map<String, JsonNode> dashboards() {
        try (Stream<Path> files = Files.list(Repository.root().resolve("deploy/grafana/dashboards"))) {
            Map<String, JsonNode> dashboards = new TreeMap<>();
            for (Path file : files.toList()) {
                dashboards.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
            return dashboards;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every query of rules and dashboards by where it stands. */
    public static Map<String, String> queries() {
        Map<String, String> queries = new TreeMap<>();
        alerts().forEach(alert ->
                queries.put(alert.path("alert").asText(), alert.path("expr").asText()));
        dashboards()
                .forEach((file, dashboard) -> dashboard
                        .path("panels")
                        .forEach(panel -> panel.path("targets")
                                .forEach(target -> queries.put(
                                        file + " › " + panel.path("title").asText() + " › "
                                                + target.path("refId").asText(),
                                        target.path("expr").asText()))));
        return queries;
    }
}
