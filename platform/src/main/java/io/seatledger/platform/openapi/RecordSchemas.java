package io.seatledger.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.seatledger.platform.json.DefaultWhole;
import io.seatledger.platform.json.Settable;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes records as they are read: required unless nullable or settable, closed, with the annotated constraints. */
final class RecordSchemas implements ModelConverter {

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java.getRawClass() == Settable.class) {
            return context.resolve(new AnnotatedType(java.containedType(0))
                    .ctxAnnotations(type.getCtxAnnotations())
                    .resolveAsRef(type.isResolveAsRef())
                    .jsonViewAnnotation(type.getJsonViewAnnotation())
                    .propertyName(type.getPropertyName()));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && java.getRawClass().isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                describe(model, java.getRawClass());
            }
        }
        return schema;
    }

    private static void describe(Schema<?> model, Class<?> type) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            java.lang.reflect.AnnotatedType place = component.getAnnotatedType();
            boolean settable = component.getType() == Settable.class;
            java.lang.reflect.AnnotatedType inner = settable && place instanceof AnnotatedParameterizedType wrapped
                    ? wrapped.getAnnotatedActualTypeArguments()[0]
                    : place;
            Constraints.describe(property, inner);
            if (property.get$ref() != null && Constraints.nullable(inner)) {
                Schema<Object> none = new Schema<>();
                none.setTypes(Set.of("null"));
                Schema<?> either = new Schema<>().oneOf(List.of(property, none));
                model.getProperties().put(component.getName(), either);
            }
            if (!settable && !Constraints.nullable(place) && !place.isAnnotationPresent(DefaultWhole.class)) {
                required.add(component.getName());
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }
}
