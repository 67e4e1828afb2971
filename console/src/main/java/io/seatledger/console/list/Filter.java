package io.seatledger.console.list;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One filter of a list: a query parameter of the API, and of the page's address under the same name.
 *
 * @param type of the input: text, date, number or choice
 * @param choices what can be chosen; empty for the other types
 */
public record Filter(String name, String label, String type, List<String> choices) {
    private static final Predicate<String> DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}").asMatchPredicate();

    public static Filter text(String name, String label) {
        return new Filter(name, label, "text", List.of());
    }

    /** A point in time: a date is its first instant. */
    public static Filter from(String name, String label) {
        return new Filter(name, label, "date", List.of());
    }

    public static Filter number(String name, String label) {
        return new Filter(name, label, "number", List.of());
    }

    public static Filter choice(String name, String label, String... choices) {
        return new Filter(name, label, "choice", List.of(choices));
    }

    static Filter choice(String name, String label, Enum<?>[] choices) {
        return choice(name, label, Arrays.stream(choices).map(Enum::name).toArray(String[]::new));
    }

    /** What the API is asked for a value of the page's address: a date is the first instant of that day. */
    public String query(String value) {
        return "date".equals(type) && DAY.test(value) ? value + "T00:00:00Z" : value;
    }
}
