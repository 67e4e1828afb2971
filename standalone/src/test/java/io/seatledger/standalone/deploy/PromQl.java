package io.seatledger.standalone.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a query of Prometheus as far as ours go, and knows which series it asks for; what it cannot read is an error. */
public final class PromQl {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"[^\"]*\"|\\[[0-9]+[smhd]]|[0-9.]+|[a-zA-Z_:][a-zA-Z0-9_:]*"
                    + "|==|!=|<=|>=|=~|!~|[-+*/%^(){},=<>])");
    private static final Set<String> FUNCTIONS =
            Set.of("abs", "absent", "clamp_min", "histogram_quantile", "increase", "rate", "time", "vector");
    private static final Set<String> RANGES = Set.of("increase", "rate");
    private static final Set<String> AGGREGATIONS = Set.of("avg", "count", "max", "min", "sum", "topk");
    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "%", "^", "==", "!=", "<", ">", "<=", ">=", "and", "or", "unless");
    private static final Set<String> MATCHERS = Set.of("=", "!=", "=~", "!~");

    private final List<String> tokens = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private int next;

    /**
     * A series that is asked for.
     *
     * @param matchers by label, with what is demanded of it
     * @param labels every label named, in a matcher or in a grouping around it
     */
    public record Series(String metric, Map<String, String> matchers, Set<String> labels) {}

    private PromQl(String query) {
        Matcher token = TOKEN.matcher(query);
        int end = 0;
        while (end < query.length()) {
            token.region(end, query.length());
            if (!token.lookingAt()) {
                throw new IllegalArgumentException("cannot read '" + query.substring(end) + "' of " + query);
            }
            tokens.add(token.group(1));
            end = token.end();
        }
    }

    /** Every series of a query; Grafana's interval stands for any. */
    public static List<Series> read(String query) {
        PromQl reader = new PromQl(query.replace("$__rate_interval", "5m").strip());
        reader.expression();
        if (reader.next < reader.tokens.size()) {
            throw new IllegalArgumentException("'" + reader.peek() + "' is left over of " + query);
        }
        return reader.series;
    }

    private void expression() {
        operand();
        while (OPERATORS.contains(peek())) {
            take();
            if (peek().equals("on") || peek().equals("ignoring")) {
                take();
                labels();
            }
            operand();
        }
    }

    private void operand() {
        String token = take();
        if (token.equals("(")) {
            expression();
            expect(")");
        } else if (AGGREGATIONS.contains(token)) {
            aggregation();
        } else if (FUNCTIONS.contains(token)) {
            arguments(token);
        } else if (token.matches("[a-zA-Z_:].*")) {
            series.add(selector(token));
        } else if (!token.matches("[0-9.]+")) {
            throw new IllegalArgumentException("'" + token + "' is no operand");
        }
    }

    private void aggregation() {
        Set<String> by = peek().equals("by") || peek().equals("without") ? grouping() : Set.of();
        int from = series.size();
        arguments("");
        for (int i = from; i < series.size(); i++) {
            series.get(i).labels().addAll(by);
        }
    }

    private Set<String> grouping() {
        take();
        return labels();
    }

    private Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        expect("(");
        while (!peek().equals(")")) {
            labels.add(take());
            if (peek().equals(",")) {
                take();
            }
        }
        expect(")");
        return labels;
    }

    private void arguments(String function) {
        expect("(");
        while (!peek().equals(")")) {
            expression();
            if (RANGES.contains(function)) {
                range();
            }
            if (peek().equals(",")) {
                take();
            }
        }
        expect(")");
    }

    private void range() {
        if (!take().startsWith("[")) {
            throw new IllegalArgumentException("a rate needs a range");
        }
    }

    private Series selector(String metric) {
        Map<String, String> matchers = new TreeMap<>();
        if (peek().equals("{")) {
            take();
            while (!peek().equals("}")) {
                matcher(matchers);
            }
            expect("}");
        }
        return new Series(metric, matchers, new TreeSet<>(matchers.keySet()));
    }

    private void matcher(Map<String, String> matchers) {
        String label = take();
        String operator = take();
        String value = take();
        if (!MATCHERS.contains(operator) || !value.startsWith("\"")) {
            throw new IllegalArgumentException("no matcher: " + label + operator + value);
        }
        matchers.put(label, operator + value.substring(1, value.length() - 1));
        if (peek().equals(",")) {
            take();
        }
    }

    private void expect(String token) {
        String taken = take();
        if (!taken.equals(token)) {
            throw new IllegalArgumentException("'" + token + "' expected, but '" + taken + "' found");
        }
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }
}
