package io.seatledger.events.value;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something was refused, or passed with a warning.
 *
 * @param message a sentence for people: what is wrong and how to mend it
 * @param rule the rule that speaks, for example {@code R4}
 * @param line the order line it concerns, from 1; {@code null} when it concerns the whole
 * @param facts what the rule looked at, in whole values (ids, dates, figures), sorted by name
 */
public record Reason(
        RefusalCode code,
        String message,
        String rule,
        @Nullable Integer line,
        Map<String, Object> facts,
        FixableBy fixableBy) {
    public Reason {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    public static Reason of(RefusalCode code, String message, Map<String, Object> facts) {
        return new Reason(code, message, code.rule(), null, facts, code.fixableBy());
    }

    public static Reason onLine(int line, RefusalCode code, String message, Map<String, Object> facts) {
        return new Reason(code, message, code.rule(), line, facts, code.fixableBy());
    }
}
