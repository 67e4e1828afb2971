package io.seatledger.platform.json;

import io.seatledger.platform.json.JsonValue.JsonBoolean;
import io.seatledger.platform.json.JsonValue.JsonNumber;
import io.seatledger.platform.json.JsonValue.JsonText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one value as exactly the type its place asks for; nothing is coerced. */
final class Scalars {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int YEAR_MIN = 1970;
    private static final String DATE_WANTED = "must be a date such as 2026-06-01, of a year from 1970 to 9999";

    private Scalars() {}

    /**
     * The value as the given type.
     *
     *
     * @throws Refused when it is none
     *
     * @throws IllegalStateException for an unknown type
     */
    static Object read(JsonValue value, Class<?> type, AnnotatedElement place) {
        if (type == String.class) {
            return TextRules.checked(text(value, "must be a text"), place);
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(whole(value, place, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return whole(value, place, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return bool(value);
        }
        if (type == Instant.class) {
            return instant(text(value, Timestamps.WANTED));
        }
        if (type == LocalDate.class) {
            return date(text(value, DATE_WANTED));
        }
        if (type.isEnum()) {
            return constant(value, type);
        }
        return parsed(value, type);
    }

    private static String text(JsonValue value, String wanted) {
        if (value instanceof JsonText text) {
            return text.text();
        }
        throw new Refused(wanted + ", not " + value.kind());
    }

    private static boolean bool(JsonValue value) {
        if (value instanceof JsonBoolean bool) {
            return bool.value();
        }
        throw new Refused("must be true or false, not " + value.kind());
    }

    /** A whole number in plain digits; its text is measured before it is computed. */
    private static long whole(JsonValue value, AnnotatedElement place, long smallest, long largest) {
        Min atLeast = place.getAnnotation(Min.class);
        Max atMost = place.getAnnotation(Max.class);
        long min = atLeast == null ? smallest : Math.max(smallest, atLeast.value());
        long max = atMost == null ? largest : Math.min(largest, atMost.value());
        if (!(value instanceof JsonNumber number)) {
            throw new Refused("must be a whole number, not " + value.kind());
        }
        if (number.text().chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            throw new Refused("must be a whole number in plain digits, without fraction or exponent");
        }
        String outOfRange = "must be a whole number from " + min + " to " + max;
        if (!WHOLE.matcher(number.text()).matches()) {
            throw new Refused(outOfRange);
        }
        try {
            long read = Long.parseLong(number.text());
            if (read >= min && read <= max) {
                return read;
            }
        } catch (NumberFormatException e) {
            // nineteen digits may still be too large
        }
        throw new Refused(outOfRange);
    }

    private static Instant instant(String text) {
        return Timestamps.read(text).orElseThrow(() -> new Refused(Timestamps.WANTED));
    }

    private static LocalDate date(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate read = LocalDate.parse(text);
                if (read.getYear() >= YEAR_MIN) {
                    return read;
                }
            }
        } catch (DateTimeException e) {
            // such as the 30th of February
        }
        throw new Refused(DATE_WANTED);
    }

    private static Object constant(JsonValue value, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String wanted = "must be one of "
                + Arrays.stream(constants).map(c -> ((Enum<?>) c).name()).collect(Collectors.joining(", "));
        String name = text(value, wanted);
        return Arrays.stream(constants)
                .filter(c -> ((Enum<?>) c).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(wanted));
    }

    /** Whether {@link #read} knows the type by its own {@link Parsed} method. */
    static Optional<Method> parser(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Parsed.class) && Modifier.isStatic(m.getModifiers()))
                .findFirst();
    }

    private static Object parsed(JsonValue value, Class<?> type) {
        Method parser =
                parser(type).orElseThrow(() -> new IllegalStateException("a request cannot hold a " + type.getName()));
        String text = text(value, "must be a text");
        try {
            parser.setAccessible(true);
            return parser.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw new Refused(String.valueOf(refusal.getMessage()));
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
