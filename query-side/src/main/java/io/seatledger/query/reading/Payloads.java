package io.seatledger.query.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stored bytes as JSON for reading, of any type and revision, known to this release or not. */
public final class Payloads {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private Payloads() {}

    /** The fields in stored order; none when the bytes are no JSON object. The exact bytes are in the audit's raw form. */
    public static Map<String, @Nullable Object> fields(byte[] stored) {
        try {
            return MAPPER.readValue(stored, FIELDS);
        } catch (JacksonException notAnObject) {
            return Map.of();
        }
    }
}
