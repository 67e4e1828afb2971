package io.seatledger.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of every request body, and what it is made of, that unknown fields are refused. */
final class ClosedBodies implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        Set<String> closed = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(content -> close(content.getSchema(), api, closed));
    }

    private static void close(@Nullable Schema<?> schema, OpenAPI api, Set<String> closed) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (closed.add(name)) {
                close(api.getComponents().getSchemas().get(name), api, closed);
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.setAdditionalProperties(false);
            for (Schema<?> property : schema.getProperties().values()) {
                close(property, api, closed);
            }
        }
        close(schema.getItems(), api, closed);
        if (schema.getOneOf() != null) {
            for (Schema<?> option : schema.getOneOf()) {
                close(option, api, closed);
            }
        }
    }
}
