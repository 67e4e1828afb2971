package io.seatledger.query.export;

import io.seatledger.platform.web.Page;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Report;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes lists and reports in the OpenAPI document: a page or a document in JSON, or a file with all rows. */
@Component
class ListingDocs implements ModelConverter, OpenApiCustomizer {
    private static final String ALL = "All rows in one snapshot: limit has no meaning here, and cursor is refused. ";
    private static final Map<String, String> FILES = Map.of(
            ListMapping.CSV,
            "RFC 4180 in UTF-8 with a header row; text that a spreadsheet could take for a formula begins with an"
                    + " apostrophe.",
            ListMapping.XLSX,
            "A workbook with a header row on each sheet; no cell is a formula.",
            ListMapping.NDJSON,
            "One item of the list per line, as in JSON.");

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        com.fasterxml.jackson.databind.JavaType java = Json31.mapper().constructType(type.getType());
        com.fasterxml.jackson.databind.JavaType shown = java == null ? null : shown(java);
        if (shown != null) {
            return context.resolve(new AnnotatedType(shown)
                    .ctxAnnotations(type.getCtxAnnotations())
                    .resolveAsRef(type.isResolveAsRef())
                    .jsonViewAnnotation(type.getJsonViewAnnotation()));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** What the JSON answer is, {@code null} of all other types. */
    private static com.fasterxml.jackson.databind.@Nullable JavaType shown(
            com.fasterxml.jackson.databind.JavaType answer) {
        if (answer.getRawClass() == Report.class) {
            return answer.containedType(1);
        }
        return answer.getRawClass() == Listing.class
                ? Json31.mapper().getTypeFactory().constructParametricType(Page.class, answer.containedType(0))
                : null;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(path -> path.getGet())
                .filter(get -> get != null)
                .forEach(ListingDocs::describe);
    }

    private static void describe(Operation list) {
        ApiResponse answer = list.getResponses().get("200");
        Content content = answer == null ? null : answer.getContent();
        if (content != null && content.containsKey(ListMapping.CSV)) {
            FILES.forEach(
                    (mediaType, says) -> content.addMediaType(mediaType, new MediaType().schema(text(ALL + says))));
        }
    }

    private static Schema<?> text(String description) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of("string"));
        return schema.description(description);
    }
}
