package io.seatledger.console.reports;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Figure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The series of figures that the API reports. */
public enum Series {
    SALES(
            "Sales",
            "What was ordered in each period, and what money moved, whenever the order was placed.",
            Filters.ALL),
    REFUSALS(
            "Refusals",
            "How purchases were decided. A refusal with two reasons counts once under each code.",
            "by from to storeId agentId"),
    UTILIZATION("Utilization", "Where all seats were at the end of each period.", Filters.ALL),
    FUNNEL("Funnel", "What happened to seats in each period, from being sold to coming back.", Filters.ALL),
    AGEING(
            "Ageing",
            "How long seats that are available now have been waiting.",
            "storeId productId groupId organizationId agentId"),
    EXPIRY("Expiry", "What ends in the periods to come, if nothing happens to it before.", Filters.ALL);

    private final String title;
    private final String about;
    private final String filters;

    Series(String title, String about, String filters) {
        this.title = title;
        this.about = about;
        this.filters = filters;
    }

    /** What most of them can be narrowed to. */
    private static final class Filters {
        static final String ALL = "by from to storeId productId groupId organizationId agentId";
    }

    static Optional<Series> named(String name) {
        return Arrays.stream(values()).filter(each -> each.word().equals(name)).findFirst();
    }

    /** Its name in addresses, of the API as well. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    /** Names of the filters it knows. */
    public List<String> filters() {
        return List.of(filters.split(" "));
    }

    /** Only those values whose filters it knows. */
    Map<String, String> known(Map<String, String> values) {
        Map<String, String> known = new LinkedHashMap<>();
        filters().forEach(filter -> known.put(filter, values.getOrDefault(filter, "")));
        return known;
    }

    /** Its figures, empty when this service does not report them or not to this person. */
    public List<Figure> figures(Api api, Map<String, String> values) {
        return items(api, values).map(this::drawn).orElse(List.of());
    }

    private List<Figure> drawn(List<JsonNode> items) {
        return switch (this) {
            case SALES -> Figures.sales(items);
            case REFUSALS -> Figures.refusals(items);
            case UTILIZATION -> Figures.utilization(items);
            case FUNNEL -> Figures.funnel(items);
            case AGEING -> Figures.ageing(items);
            case EXPIRY -> Figures.expiry(items);
        };
    }

    /** Its rows, empty when this service does not report them or not to this person. */
    public Optional<List<JsonNode>> items(Api api, Map<String, String> values) {
        @Nullable ApiAnswer answer = api.tryGet("/v1/reports/" + word(), Map.of(), known(values));
        return Optional.ofNullable(answer)
                .map(found -> found.body().path("items").valueStream().toList());
    }

    /** Addresses of the same figures as files, by format. */
    public Map<String, String> files(Map<String, String> values) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String format : List.of("CSV", "XLSX", "NDJSON")) {
            String path = "/console/exports/report-" + word() + '.' + format.toLowerCase(Locale.ROOT);
            files.put(format, ApiRequest.path(path, Map.of(), known(values)));
        }
        return files;
    }
}
