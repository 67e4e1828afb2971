package io.seatledger.platform.json;

import io.seatledger.platform.json.JsonValue.JsonArray;
import io.seatledger.platform.json.JsonValue.JsonBoolean;
import io.seatledger.platform.json.JsonValue.JsonNumber;
import io.seatledger.platform.json.JsonValue.JsonObject;
import io.seatledger.platform.json.JsonValue.JsonText;
import io.seatledger.platform.json.RecordShape.Component;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query string into a record by the rules of {@link StrictJson}. A component that is itself a record, such as
 * {@link Paging}, lends its components to the same query; a list takes a parameter given several times.
 */
public final class StrictQuery {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final String PREFIX = "/query";

    private StrictQuery() {}

    /**
     * Reads a query string as the container hands it over.
     *
     *
     * @throws MalformedRequest with everything that is wrong
     */
    public static <T> T read(@Nullable String query, Class<T> recordType) {
        Map<String, List<String>> parameters = QueryText.decoded(query);
        List<FieldError> errors =
                new ArrayList<>(unknown(parameters, parameters(recordType).keySet()));
        Object bound = new Binder(errors).bindRecord(tree(parameters, recordType, errors), recordType, PREFIX);
        if (bound == null || !errors.isEmpty()) {
            throw new MalformedRequest(flattened(errors, recordType));
        }
        return recordType.cast(bound);
    }

    /**
     * Refuses every parameter but the named ones.
     *
     *
     * @throws MalformedRequest naming all others
     */
    public static void allowOnly(@Nullable String query, Set<String> allowed) {
        List<FieldError> errors = unknown(QueryText.decoded(query), allowed);
        if (!errors.isEmpty()) {
            throw new MalformedRequest(errors);
        }
    }

    /** The parameters a record takes, those of embedded records included. */
    public static Map<String, AnnotatedType> parameters(Class<?> recordType) {
        Map<String, AnnotatedType> parameters = new LinkedHashMap<>();
        for (Component component : RecordShape.of(recordType).components()) {
            if (embedded(component.type())) {
                parameters.putAll(parameters(RecordShape.raw(component.type())));
            } else {
                parameters.put(component.name(), component.type());
            }
        }
        return parameters;
    }

    private static List<FieldError> unknown(Map<String, List<String>> parameters, Set<String> allowed) {
        String known = allowed.isEmpty() ? "this route takes none" : "known are " + String.join(", ", allowed);
        return parameters.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .map(name -> new FieldError(
                        FieldError.child(PREFIX, name), "is not a query parameter of this route; " + known))
                .toList();
    }

    private static JsonObject tree(Map<String, List<String>> parameters, Class<?> type, List<FieldError> errors) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Component component : RecordShape.of(type).components()) {
            if (embedded(component.type())) {
                members.put(component.name(), tree(parameters, RecordShape.raw(component.type()), errors));
                continue;
            }
            List<String> values = parameters.getOrDefault(component.name(), List.of());
            if (component.list()) {
                AnnotatedType element = RecordShape.argument(component.type());
                members.put(
                        component.name(),
                        new JsonArray(
                                values.stream().map(v -> value(v, element)).toList()));
            } else if (values.size() > 1) {
                errors.add(new FieldError(FieldError.child(PREFIX, component.name()), "is given more than once"));
                members.put(component.name(), value(values.get(0), component.type()));
            } else if (!values.isEmpty()) {
                members.put(component.name(), value(values.get(0), component.type()));
            }
        }
        return new JsonObject(members);
    }

    private static boolean embedded(AnnotatedType type) {
        Class<?> raw = RecordShape.raw(type);
        return raw.isRecord() && raw != Settable.class && Scalars.parser(raw).isEmpty();
    }

    /** The text as the JSON value its place asks for, if it can be one. */
    private static JsonValue value(String text, AnnotatedType type) {
        Class<?> raw = RecordShape.raw(type);
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return NUMBER.matcher(text).matches() ? new JsonNumber(text) : new JsonText(text);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return text.equals("true") || text.equals("false")
                    ? new JsonBoolean(text.equals("true"))
                    : new JsonText(text);
        }
        return new JsonText(text);
    }

    /** Errors within an embedded record are named like any other parameter. */
    private static List<FieldError> flattened(List<FieldError> errors, Class<?> type) {
        List<FieldError> flat = errors;
        for (Component component : RecordShape.of(type).components()) {
            if (embedded(component.type())) {
                String nested = FieldError.child(PREFIX, component.name()) + '/';
                flat = flat.stream()
                        .map(e -> e.pointer().startsWith(nested)
                                ? new FieldError(PREFIX + '/' + e.pointer().substring(nested.length()), e.message())
                                : e)
                        .toList();
            }
        }
        return flat;
    }
}
