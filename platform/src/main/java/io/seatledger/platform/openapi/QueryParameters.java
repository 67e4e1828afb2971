package io.seatledger.platform.openapi;

import io.seatledger.platform.json.DefaultWhole;
import io.seatledger.platform.json.StrictQuery;
import io.seatledger.platform.web.Query;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of {@link Query} records, and the constraints of path variables. */
final class QueryParameters implements OperationCustomizer, ParameterCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Query.class)) {
                StrictQuery.parameters(parameter.getParameterType())
                        .forEach((name, type) -> operation.addParametersItem(parameter(name, type)));
            }
        }
        return operation;
    }

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        if (described != null
                && described.getSchema() != null
                && parameter.hasParameterAnnotation(PathVariable.class)) {
            AnnotatedType[] types = parameter.getExecutable().getAnnotatedParameterTypes();
            Constraints.limits(described.getSchema(), types[parameter.getParameterIndex()]);
        }
        return described;
    }

    private static Parameter parameter(String name, AnnotatedType type) {
        boolean list = Constraints.raw(type) == List.class;
        boolean optional = list || Constraints.nullable(type) || type.isAnnotationPresent(DefaultWhole.class);
        return new Parameter().name(name).in("query").required(!optional).schema(schema(type));
    }

    private static Schema<?> schema(AnnotatedType type) {
        Class<?> raw = Constraints.raw(type);
        Schema<Object> schema = new Schema<>();
        if (raw == List.class && type instanceof AnnotatedParameterizedType list) {
            schema.setTypes(Set.of("array"));
            schema.setItems(schema(list.getAnnotatedActualTypeArguments()[0]));
            return schema;
        }
        if (raw == int.class || raw == Integer.class) {
            schema.types(Set.of("integer")).format("int32");
        } else if (raw == long.class || raw == Long.class) {
            schema.types(Set.of("integer")).format("int64");
        } else if (raw == boolean.class || raw == Boolean.class) {
            schema.types(Set.of("boolean"));
        } else {
            schema.types(Set.of("string"));
        }
        if (raw == Instant.class) {
            schema.format("date-time");
        } else if (raw == LocalDate.class) {
            schema.format("date");
        } else if (raw.isEnum()) {
            schema.setEnum(Arrays.stream(raw.getEnumConstants())
                    .<Object>map(c -> ((Enum<?>) c).name())
                    .toList());
        }
        Constraints.limits(schema, type);
        return schema;
    }
}
