package io.seatledger.platform.json;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/** Writes answers: fields in the order of the record, {@code null} never left out, timestamps in UTC with {@code Z}. */
public final class AnswerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new BlackbirdModule())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private AnswerJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The exact bytes of an answer. */
    public static byte[] write(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }
}
