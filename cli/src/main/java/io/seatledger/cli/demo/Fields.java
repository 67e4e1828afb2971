package io.seatledger.cli.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object in the order given. */
final class Fields {
    private Fields() {}

    /**
     * Names and values by turns.
     *
     * @param pairs a field whose value is {@code null} is left out
     */
    static Map<String, Object> of(@Nullable Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                fields.put(String.valueOf(pairs[i]), value);
            }
        }
        return fields;
    }

    static Map<String, Object> money(long amountMinor, String currency) {
        return of("amountMinor", amountMinor, "currency", currency);
    }

    static Map<String, Object> reason(String text) {
        return of("reason", text);
    }
}
