package io.seatledger.console.list;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list, ready to be shown.
 *
 * @param values of the filters, by name, as they stand in the address
 * @param actions forms for each row, in the order of the rows
 * @param next the address of what follows, {@code null} at the end
 * @param first the address of the beginning, {@code null} when this is it
 * @param exports addresses by format
 */
public record ListPage(
        Listed listed,
        Map<String, String> values,
        List<List<Cell>> rows,
        List<List<ActionForm>> actions,
        @Nullable String next,
        @Nullable String first,
        Map<String, String> exports) {

    /** Asks the API for the page that an address names. */
    static ListPage of(Listed listed, MultiValueMap<String, String> address, Api api) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        for (Filter filter : listed.filters()) {
            String value = first(address, filter.name());
            if (!value.isEmpty()) {
                values.put(filter.name(), value);
                query.put(filter.name(), filter.query(value));
            }
        }
        Map<String, String> asked = new LinkedHashMap<>(query);
        String cursor = first(address, "cursor");
        asked.put("cursor", cursor);
        asked.put("limit", first(address, "limit"));
        ApiAnswer answer =
                listed.past() ? api.at(listed.path(), Map.of(), asked) : api.get(listed.path(), Map.of(), asked);
        String here = "/console/" + listed.name();
        Map<String, String> kept = kept(values, api);
        String following = answer.body().path("nextCursor").asString("");
        return new ListPage(
                listed,
                values,
                Table.rows(listed.columns(), answer.items()),
                StreamSupport.stream(answer.items().spliterator(), false)
                        .map(item -> forms(listed, item, api))
                        .toList(),
                following.isEmpty() ? null : ApiRequest.path(here, Map.of(), and(kept, "cursor", following)),
                cursor.isEmpty() ? null : ApiRequest.path(here, Map.of(), kept),
                listed.export() ? exports(listed, kept) : Map.of());
    }

    /** What can be done with an item: every plain field of it is a value that a form may use. */
    private static List<ActionForm> forms(Listed listed, JsonNode item, Api api) {
        if (listed.rowActions().isEmpty()) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>();
        item.propertyStream()
                .filter(each -> each.getValue().isString())
                .forEach(each ->
                        values.put('{' + each.getKey() + '}', each.getValue().asString()));
        return Actions.forms(listed.rowActions(), values, api.session());
    }

    /** Filters that most people come for. */
    public List<Shortcuts.Shortcut> shortcuts() {
        return Shortcuts.of(listed.name());
    }

    private static Map<String, String> exports(Listed listed, Map<String, String> kept) {
        Map<String, String> links = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            links.put(
                    format.name(),
                    ApiRequest.path("/console/exports/" + listed.name() + '.' + format.extension(), Map.of(), kept));
        }
        return links;
    }

    /** What every link of the page keeps: its filters, its moment, its reason. */
    private static Map<String, String> kept(Map<String, String> values, Api api) {
        return and(and(values, "asOf", api.asOf()), "reason", api.reason());
    }

    private static Map<String, String> and(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static String first(MultiValueMap<String, String> address, String name) {
        String value = address.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
