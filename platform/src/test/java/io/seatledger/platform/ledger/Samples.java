package io.seatledger.platform.ledger;

import io.seatledger.events.LedgerEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One event of a type with every field filled, made from the names and types of its components. */
final class Samples {
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("currency", "USD"),
            Map.entry("documentSha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("rule", "R4"),
            Map.entry("line", 1),
            Map.entry("from", 1),
            Map.entry("to", 25),
            Map.entry("quantity", 25),
            Map.entry("maxQuantity", 1_000));

    private Samples() {}

    static LedgerEvent of(Class<? extends LedgerEvent> type) {
        return type.cast(recordOf(type));
    }

    private static Object recordOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> valueOf(component.getName(), component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object valueOf(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of("known", List.of("a", "b"), "limit", 5)
                    : List.of(valueOf(name, arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        Object named = BY_NAME.get(name);
        if (named instanceof Integer number && (plain == long.class || plain == Long.class)) {
            return number.longValue();
        }
        return named != null ? named : valueOf(name, plain);
    }

    private static Object valueOf(String name, Class<?> type) {
        if (type == String.class) {
            return name.endsWith("Id") ? name.substring(0, name.length() - 2) + "-1" : "some " + name + " – é";
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-14T15:09:26.535897Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-12-31");
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == long.class || type == Long.class) {
            return 9_007_199_254_740_993L;
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : recordOf(type);
    }
}
