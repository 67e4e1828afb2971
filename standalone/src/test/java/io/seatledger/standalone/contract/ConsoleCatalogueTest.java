package io.seatledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.console.action.Action;
import io.seatledger.console.action.Actions;
import io.seatledger.console.action.Field;
import io.seatledger.console.list.Filter;
import io.seatledger.console.list.Listed;
import io.seatledger.console.list.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the console declares against what the API publishes. */
class ConsoleCatalogueTest {
    private static final JsonNode API = read();

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("..", "docs", "openapi.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode operation(String method, String route) {
        return API.path("paths").path(route).path(method.toLowerCase(Locale.ROOT));
    }

    /** Pages do without these where a service does not have them; where it has, they are checked like all others. */
    private static boolean optional(String route) {
        return route.startsWith("/v1/sandbox/") || route.startsWith("/v1/reports/");
    }

    private static Set<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : API.at(reference.substring(1));
    }

    /** Whether a body has a field; a number in the path is a place in an array. */
    private static boolean has(JsonNode schema, String path) {
        JsonNode at = resolved(schema);
        for (String name : path.split("\\.", -1)) {
            JsonNode next = name.matches("\\d+")
                    ? at.path("items")
                    : at.path("properties").path(name);
            if (next.isMissingNode()) {
                return false;
            }
            at = resolved(next);
        }
        return true;
    }

    @Test
    void every_action_is_a_command_of_the_api_and_every_field_goes_into_it() {
        Set<String> wrong = new TreeSet<>();
        for (Action action : Actions.every()) {
            JsonNode operation = operation(action.method(), action.route());
            if (operation.isMissingNode() && optional(action.route())) {
                continue;
            }
            if (operation.isMissingNode()) {
                wrong.add(action.name() + ": no " + action.method() + ' ' + action.route());
                continue;
            }
            JsonNode body = operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            action.allFields().stream()
                    .map(Field::name)
                    .filter(name -> !name.equals("On-Behalf-Of"))
                    .filter(name -> name.startsWith("{")
                            ? !action.route().contains(name)
                            : name.startsWith("?")
                                    ? !parameters(operation).contains(name.substring(1))
                                    : !has(body, name))
                    .forEach(name -> wrong.add(action.name() + ": no field " + name));
        }
        assertThat(wrong).isEmpty();
        assertThat(Actions.every()).hasSizeGreaterThan(40);
    }

    @Test
    void every_list_is_a_list_of_the_api_and_every_filter_a_parameter_of_it() {
        Set<String> wrong = new TreeSet<>();
        for (Listed listed : Lists.every()) {
            JsonNode operation = operation("GET", listed.path());
            if (operation.isMissingNode() && optional(listed.path())) {
                continue;
            }
            Set<String> known = parameters(operation);
            listed.filters().stream()
                    .map(Filter::name)
                    .filter(name -> !known.contains(name))
                    .forEach(name -> wrong.add(listed.name() + ": no filter " + name));
            if (operation.isMissingNode() || listed.past() != known.contains("asOf")) {
                wrong.add(listed.name() + ": " + listed.path());
            }
            boolean exported = operation.at("/responses/200/content").has("text/csv");
            if (exported != listed.export()) {
                wrong.add(listed.name() + ": exports");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Lists.every()).hasSizeGreaterThan(15);
    }

    @Test
    void every_query_parameter_of_a_list_that_filters_is_offered() {
        Set<String> paging = Set.of("limit", "cursor", "asOf", "line", "raw", "Ledger-Position-At-Least");
        Set<String> missing = new TreeSet<>();
        for (Listed listed : Lists.every()) {
            Set<String> offered = listed.filters().stream().map(Filter::name).collect(Collectors.toSet());
            operation("GET", listed.path())
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> "query".equals(parameter.path("in").asString()))
                    .map(parameter -> parameter.path("name").asString())
                    .filter(name -> !paging.contains(name) && !offered.contains(name))
                    .forEach(name -> missing.add(listed.name() + ": " + name));
        }
        assertThat(missing).isEmpty();
    }
}
