package io.seatledger.platform.json;

import io.seatledger.platform.json.JsonValue.JsonNumber;
import io.seatledger.platform.json.JsonValue.JsonText;
import java.lang.reflect.AnnotatedType;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks one variable of a path by the rules of {@link StrictJson}. */
public final class PathValue {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    private PathValue() {}

    /**
     * What is wrong with it, if anything.
     *
     *
     * @param type the annotated type of the controller's parameter
     */
    public static Optional<FieldError> check(String name, String text, AnnotatedType type) {
        Class<?> raw = RecordShape.raw(type);
        boolean number = raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class;
        try {
            Scalars.read(
                    number && NUMBER.matcher(text).matches() ? new JsonNumber(text) : new JsonText(text), raw, type);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(new FieldError(FieldError.child("/path", name), e.reason()));
        }
    }
}
