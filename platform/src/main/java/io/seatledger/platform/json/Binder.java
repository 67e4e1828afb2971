package io.seatledger.platform.json;

import io.seatledger.platform.json.JsonValue.JsonArray;
import io.seatledger.platform.json.JsonValue.JsonNull;
import io.seatledger.platform.json.JsonValue.JsonObject;
import io.seatledger.platform.json.RecordShape.Component;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds a tree to records and gathers every error on the way; a value with an error is {@code null}. */
final class Binder {
    private final List<FieldError> errors;

    Binder(List<FieldError> errors) {
        this.errors = errors;
    }

    /** The record, or {@code null} when there were errors. */
    @Nullable
    Object bindRecord(JsonValue value, Class<?> type, String pointer) {
        if (!(value instanceof JsonObject object)) {
            report(
                    pointer,
                    pointer.isEmpty()
                            ? "The body must be a JSON object, not " + value.kind() + "."
                            : "must be an object, not " + value.kind());
            return null;
        }
        int errorsBefore = errors.size();
        RecordShape shape = RecordShape.of(type);
        for (String name : object.members().keySet()) {
            if (!shape.knows(name)) {
                report(FieldError.child(pointer, name), "is not a field of this request; remove it");
            }
        }
        List<Component> components = shape.components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            JsonValue member = object.members().get(component.name());
            values[i] = component(member, component, FieldError.child(pointer, component.name()));
        }
        return errors.size() > errorsBefore ? null : make(shape, values, pointer);
    }

    private @Nullable Object make(RecordShape shape, @Nullable Object[] values, String pointer) {
        try {
            Object made = shape.make(values);
            if (made instanceof SelfChecked checked) {
                checked.check((at, message) -> report(pointer + at, message));
            }
            return made;
        } catch (Refused e) {
            report(pointer, e.reason());
            return null;
        }
    }

    private @Nullable Object component(@Nullable JsonValue value, Component component, String pointer) {
        if (component.settable()) {
            return value == null
                    ? Settable.absent()
                    : Settable.of(value(value, RecordShape.argument(component.type()), pointer));
        }
        DefaultWhole standIn = component.type().getAnnotation(DefaultWhole.class);
        if (value == null && standIn != null) {
            return RecordShape.raw(component.type()) == int.class
                    ? (Object) Math.toIntExact(standIn.value())
                    : (Object) standIn.value();
        }
        if (value == null) {
            if (!RecordShape.nullable(component.type())) {
                report(pointer, "is required");
            }
            return null;
        }
        return value(value, component.type(), pointer);
    }

    private @Nullable Object value(JsonValue value, AnnotatedType type, String pointer) {
        Class<?> raw = RecordShape.raw(type);
        if (raw == Lenient.class) {
            return lenient(value, type);
        }
        if (value == JsonNull.NULL) {
            if (!RecordShape.nullable(type)) {
                report(pointer, "must not be null");
            }
            return null;
        }
        if (raw == List.class) {
            return list(value, type, pointer);
        }
        if (raw.isRecord() && Scalars.parser(raw).isEmpty()) {
            return bindRecord(value, raw, pointer);
        }
        try {
            return Scalars.read(value, raw, type);
        } catch (Refused e) {
            report(pointer, e.reason());
            return null;
        }
    }

    private static Lenient<?> lenient(JsonValue value, AnnotatedType type) {
        List<FieldError> own = new ArrayList<>();
        Object bound = new Binder(own).value(value, RecordShape.argument(type), "");
        return new Lenient<>(own.isEmpty() ? bound : null, own);
    }

    private @Nullable Object list(JsonValue value, AnnotatedType type, String pointer) {
        if (!(value instanceof JsonArray array)) {
            report(pointer, "must be a list, not " + value.kind());
            return null;
        }
        int count = array.elements().size();
        Size size = type.getAnnotation(Size.class);
        if (size != null && (count < size.min() || count > size.max())) {
            report(pointer, "must have " + size.min() + " to " + size.max() + " entries, but has " + count);
            return null;
        }
        AnnotatedType elementType = RecordShape.argument(type);
        List<Object> bound = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Object element = value(array.elements().get(i), elementType, FieldError.child(pointer, i));
            if (element != null) {
                bound.add(element);
            }
        }
        return List.copyOf(bound);
    }

    private void report(String pointer, String message) {
        errors.add(new FieldError(pointer, message));
    }
}
