package io.seatledger.cli.replay;

import io.seatledger.cli.bundle.Manifest;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.service.Pages;
import io.seatledger.cli.service.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares figures with the inventory that the service answers for the position of the bundle. */
final class Comparison {
    private final Service service;
    private final Manifest manifest;
    private final Figures figures;

    Comparison(Service service, Manifest manifest, Figures figures) {
        this.service = service;
        this.manifest = manifest;
        this.figures = figures;
    }

    void addTo(List<Difference> differences) {
        if (manifest.size() == 0) {
            return;
        }
        for (String dimension : List.of("store", "agent", "organization")) {
            compare(dimension, differences);
        }
    }

    private void compare(String dimension, List<Difference> differences) {
        Map<String, Map<String, Long>> ours = figures.by(dimension);
        Set<String> missing = new HashSet<>(ours.keySet());
        Pages.of(service, path(dimension), row -> {
            String key = row.path("key").asString("");
            missing.remove(key);
            Map<String, Long> expected = ours.get(key);
            if (expected == null) {
                differences.add(difference(
                        "the service counts seats of " + dimension + " " + key + ", of which the bundle has none",
                        null,
                        null));
            } else {
                expected.forEach((name, value) -> compare(dimension + " " + key, name, value, row, differences));
            }
            return true;
        });
        missing.forEach(key -> differences.add(
                difference("the service counts no seats of " + dimension + " " + key, ours.get(key), null)));
    }

    private static void compare(String of, String name, long expected, JsonNode row, List<Difference> differences) {
        long actual = row.path(name).asLong(-1);
        if (actual != expected) {
            differences.add(difference(name + " of " + of + " at the service", expected, actual));
        }
    }

    private String path(String dimension) {
        Manifest.Scope scope = manifest.scope();
        String filter = scope.isLog() ? "" : "&" + scope.kind() + "Id=" + Service.encoded(String.valueOf(scope.id()));
        return "/v1/inventory?by=" + dimension + "&asOf=" + manifest.size() + filter;
    }

    private static Difference difference(String what, @Nullable Object expected, @Nullable Object actual) {
        return new Difference(
                "inventory",
                null,
                what,
                expected == null ? null : expected.toString(),
                actual == null ? null : actual.toString());
    }
}
