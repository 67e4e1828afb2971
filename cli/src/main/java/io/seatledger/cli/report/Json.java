package io.seatledger.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON, read strictly where it is to be verified and loosely where it is only shown. */
public final class Json {
    /** For files whose every field is known: nothing is missing, unknown, doubled or turned into another type. */
    public static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    to -> to.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** For answers of the service and for what is printed. */
    public static final JsonMapper PLAIN = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /**
     * Reads the one value that {@code json} holds.
     *
     * @throws JacksonException if it is not of that type
     */
    public static <T> T strict(byte[] json, Class<T> type) {
        T value = STRICT.readValue(json, type);
        if (value == null) {
            throw DatabindException.from((JsonParser) null, "null is no value here");
        }
        return value;
    }

    /** What is wrong with a JSON text, without names of classes. */
    public static String problem(JacksonException e) {
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return message.replaceAll("(?:`?[a-z]+\\.)+[A-Z][\\w$]*(?:<[^>]*>)?`?", "value")
                .replaceAll("\\p{Cntrl}", "?");
    }
}
