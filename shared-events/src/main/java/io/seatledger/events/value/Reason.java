package io.seatledger.events.value;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something was refused, or passed with a warning.
 *
 * @param message a sentence for people: what is wrong and how to mend it
 * @param rule the rule that speaks, for example {@code R4}
 * @param line the order line it concerns, from 1; {@code null} when it concerns the whole
 * @param facts what the rule looked at, in whole values (ids, dates, figures), sorted by name; only what JSON
 *     reads back the same: texts, booleans, whole numbers and lists of them. Dates and instants become texts.
 */
public record Reason(
        RefusalCode code,
        String message,
        String rule,
        @Nullable Integer line,
        Map<String, Object> facts,
        FixableBy fixableBy) {
    public Reason {
        Map<String, Object> plain = new TreeMap<>();
        facts.forEach((name, value) -> plain.put(name, plain(value)));
        facts = Collections.unmodifiableMap(plain);
    }

    public static Reason of(RefusalCode code, String message, Map<String, Object> facts) {
        return new Reason(code, message, code.rule(), null, facts, code.fixableBy());
    }

    public static Reason onLine(int line, RefusalCode code, String message, Map<String, Object> facts) {
        return new Reason(code, message, code.rule(), line, facts, code.fixableBy());
    }

    /** The order of answers: by code, then the whole before its lines. */
    public static List<Reason> inOrder(Collection<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparing(Reason::code)
                        .thenComparingInt(reason -> reason.line() == null ? 0 : reason.line()))
                .toList();
    }

    /** A reason must equal itself after it was written and read, and a reader takes the narrowest whole number. */
    private static Object plain(Object fact) {
        if (fact instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        if (fact instanceof Collection<?> many) {
            return many.stream().<Object>map(Reason::plain).toList();
        }
        return fact instanceof Number || fact instanceof Boolean ? fact : fact.toString();
    }
}
