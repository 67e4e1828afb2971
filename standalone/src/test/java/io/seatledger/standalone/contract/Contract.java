package io.seatledger.standalone.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The routes of {@code docs/http-api.md}, read from its tables and sentences: in a table row the first cell holds the routes
 * and the second the body; a route may be followed by {@code · /last-segment} for its siblings.
 */
final class Contract {
    private static final Pattern ROUTE =
            Pattern.compile("`((?:GET|POST|PUT|DELETE)(?:` · `(?:PUT|POST|DELETE))?) (/[^`]+)`");
    private static final Pattern PATH_ONLY = Pattern.compile("`(/[^`]*)`");
    private static final Pattern CHOICE = Pattern.compile("\\{([a-z]+(?:\\\\\\|[a-z]+)+)}");
    private static final Pattern BODY = Pattern.compile("`(\\{.*})`");

    private final Map<String, Optional<Shape>> routes = new TreeMap<>();

    /** Reads the contract of this repository. */
    static Contract read(Path document) {
        try {
            Contract contract = new Contract();
            for (String line : Files.readAllLines(document)) {
                contract.read(line);
            }
            return contract;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every route as {@code METHOD /path}, and the fields of its body where the contract lists them. */
    Map<String, Optional<Shape>> routes() {
        return routes;
    }

    private void read(String line) {
        if (line.startsWith("| `")) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            Optional<Shape> body = cells.length > 2 ? body(cells[2]) : Optional.empty();
            routesOf(cells[1]).stream()
                    .flatMap(Contract::each)
                    .forEach(route -> routes.put(route, route.startsWith("GET") ? Optional.empty() : body));
        } else if (line.startsWith("`PUT") || line.startsWith("  `POST")) {
            routesOf(line).forEach(route -> routes.put(route, Optional.empty()));
        }
    }

    private static List<String> routesOf(String cell) {
        List<String> found = new ArrayList<>();
        Matcher first = ROUTE.matcher(cell);
        String method = "GET";
        String last = "";
        int from = 0;
        while (first.find()) {
            found.addAll(siblings(cell.substring(from, first.start()), method, last));
            method = first.group(1);
            last = pathOf(first.group(2));
            for (String each : method.split("[` ·]+", -1)) {
                found.add(each + ' ' + last);
            }
            from = first.end();
        }
        found.addAll(siblings(cell.substring(from), method, last));
        return found;
    }

    /** {@code · /reinstate} stands beside {@code /v1/agents/{agentId}/suspend}; {@code · /v1/…} is a whole path. */
    private static List<String> siblings(String rest, String method, String last) {
        return PATH_ONLY
                .matcher(rest)
                .results()
                .map(found -> pathOf(found.group(1)))
                .map(path -> path.startsWith("/v1") ? path : last.substring(0, last.lastIndexOf('/')) + path)
                .map(path -> method + ' ' + path)
                .toList();
    }

    /** A segment such as {@code {sales\|refusals}} stands for several routes. */
    private static Stream<String> each(String route) {
        Matcher several = CHOICE.matcher(route);
        return several.find()
                ? Stream.of(several.group(1).split("\\\\\\|", -1)).map(one -> several.replaceFirst(one))
                : Stream.of(route);
    }

    private static String pathOf(String text) {
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    private static Optional<Shape> body(String cell) {
        return BODY.matcher(cell.replace("\\|", "|"))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(Shape::parse);
    }

    /** The fields of an object: which there are, and which are required. */
    record Shape(Set<String> fields, Set<String> required) {

        /** Reads {@code {name, storeIds?, lines: [{…}]}}; only the outermost fields count. */
        static Shape parse(String text) {
            Set<String> fields = new TreeSet<>();
            Set<String> required = new TreeSet<>();
            for (String part : outermost(text.substring(text.indexOf('{') + 1, text.lastIndexOf('}')))) {
                String name = part.split(":", 2)[0].strip();
                String bare = name.replace("?", "");
                if (!bare.isEmpty()) {
                    fields.add(bare);
                    if (!name.endsWith("?")) {
                        required.add(bare);
                    }
                }
            }
            return new Shape(fields, required);
        }

        private static List<String> outermost(String text) {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            int from = 0;
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    parts.add(text.substring(from, at));
                    from = at + 1;
                }
            }
            parts.add(text.substring(from));
            return parts;
        }
    }
}
