package io.seatledger.platform.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON body into a record exactly as the record says: a component is required unless it is {@code @Nullable} or a
 * {@link Settable}; unknown and duplicate fields are refused; nothing is coerced.
 */
public final class StrictJson {
    private StrictJson() {}

    /**
     * A body as it was sent and as it was understood.
     *
     * @param tree for fingerprints
     */
    public record Reading<T>(T value, JsonValue tree) {}

    /**
     * Reads a body.
     *
     *
     * @throws MalformedRequest with everything that is wrong
     */
    public static <T> T read(byte[] body, Class<T> recordType) {
        return reading(body, recordType).value();
    }

    /**
     * Reads a body and keeps its tree.
     *
     *
     * @throws MalformedRequest with everything that is wrong
     */
    public static <T> Reading<T> reading(byte[] body, Class<T> recordType) {
        JsonTree.Document document = JsonTree.read(body);
        return new Reading<>(bind(document.root(), recordType, document.duplicates()), document.root());
    }

    /**
     * The tree of a body.
     *
     *
     * @throws MalformedRequest when it is not one JSON value, or has duplicate fields
     */
    public static JsonValue tree(byte[] body) {
        JsonTree.Document document = JsonTree.read(body);
        if (!document.duplicates().isEmpty()) {
            throw new MalformedRequest(document.duplicates());
        }
        return document.root();
    }

    /**
     * Binds a tree already read.
     *
     *
     * @throws MalformedRequest with everything that is wrong
     */
    public static <T> T bind(JsonValue root, Class<T> recordType) {
        return bind(root, recordType, List.of());
    }

    /** The fields a record takes, in its order, and whether each is required. */
    public static Map<String, Boolean> fields(Class<?> recordType) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        RecordShape.of(recordType)
                .components()
                .forEach(component -> fields.put(component.name(), !RecordShape.nullable(component.type())));
        return fields;
    }

    /** Binds a tree that may be malformed without making the whole request malformed. */
    public static <T> Lenient<T> lenient(JsonValue root, Class<T> recordType) {
        List<FieldError> errors = new ArrayList<>();
        Object bound = new Binder(errors).bindRecord(root, recordType, "");
        return new Lenient<>(errors.isEmpty() ? recordType.cast(bound) : null, errors);
    }

    private static <T> T bind(JsonValue root, Class<T> recordType, List<FieldError> known) {
        List<FieldError> errors = new ArrayList<>(known);
        Object bound = new Binder(errors).bindRecord(root, recordType, "");
        if (bound == null || !errors.isEmpty()) {
            throw new MalformedRequest(errors);
        }
        return recordType.cast(bound);
    }
}
