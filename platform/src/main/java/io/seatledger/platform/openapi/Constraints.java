package io.seatledger.platform.openapi;

import io.seatledger.platform.json.CurrencyCode;
import io.seatledger.platform.json.DefaultWhole;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Sha256;
import io.seatledger.platform.json.Text;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what our annotations say into the schema of their place. */
final class Constraints {
    private static final int EMAIL_MAX = 254;

    private Constraints() {}

    /** All of it, {@code null} included where it may be sent. */
    static void describe(Schema<?> schema, AnnotatedType place) {
        limits(schema, place);
        if (nullable(place) && schema.get$ref() == null && schema.getTypes() != null) {
            admitNull(schema);
        }
    }

    /** All but {@code null}, which a parameter never is: it is left out. */
    static void limits(Schema<?> schema, AnnotatedType place) {
        texts(schema, place);
        numbers(schema, place);
        Size size = place.getAnnotation(Size.class);
        if (size != null && raw(place) == List.class) {
            schema.minItems(size.min()).maxItems(size.max());
        }
        if (place instanceof AnnotatedParameterizedType parameterized
                && raw(place) == List.class
                && schema.getItems() != null
                && schema.getItems().get$ref() == null) {
            describe(schema.getItems(), parameterized.getAnnotatedActualTypeArguments()[0]);
        }
    }

    @SuppressWarnings("unchecked") // a schema's type parameter is that of its constants
    private static void admitNull(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            List<@Nullable Object> constants = new ArrayList<>(schema.getEnum());
            constants.add(null);
            ((Schema<@Nullable Object>) schema).setEnum(constants);
        }
    }

    private static void texts(Schema<?> schema, AnnotatedElement place) {
        if (place.isAnnotationPresent(Id.class)) {
            schema.minLength(1).maxLength(64).pattern("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$");
        }
        if (place.isAnnotationPresent(Sha256.class)) {
            schema.minLength(64).maxLength(64).pattern("^[0-9a-fA-F]{64}$");
        }
        if (place.isAnnotationPresent(CurrencyCode.class)) {
            schema.minLength(3).maxLength(3).pattern("^[A-Z]{3}$");
        }
        Text text = place.getAnnotation(Text.class);
        if (text != null) {
            schema.minLength(1).maxLength(text.max());
        }
        if (place.isAnnotationPresent(Email.class)) {
            schema.format("email").maxLength(EMAIL_MAX);
        }
    }

    private static void numbers(Schema<?> schema, AnnotatedElement place) {
        Min min = place.getAnnotation(Min.class);
        if (min != null) {
            schema.setMinimum(BigDecimal.valueOf(min.value()));
        }
        Max max = place.getAnnotation(Max.class);
        if (max != null) {
            schema.setMaximum(BigDecimal.valueOf(max.value()));
        }
        DefaultWhole standIn = place.getAnnotation(DefaultWhole.class);
        if (standIn != null) {
            schema.setDefault(standIn.value());
        }
    }

    static boolean nullable(AnnotatedType place) {
        return place.isAnnotationPresent(Nullable.class);
    }

    static Class<?> raw(AnnotatedType place) {
        return place.getType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : place.getType() instanceof Class<?> plain ? plain : Object.class;
    }
}
