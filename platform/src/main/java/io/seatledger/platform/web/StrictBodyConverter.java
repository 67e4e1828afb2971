package io.seatledger.platform.web;

import io.seatledger.platform.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/**
 * Reads every record that is a {@code @RequestBody} by {@link StrictJson}. It claims all media types, so that no lenient
 * converter gets a body under another name, and refuses all but JSON in UTF-8.
 */
final class StrictBodyConverter implements HttpMessageConverter<Object> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        MediaType sent = message.getHeaders().getContentType();
        boolean json = sent != null
                && sent.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (sent.getCharset() == null || StandardCharsets.UTF_8.equals(sent.getCharset()));
        if (!json) {
            throw new ProblemException(StandardProblems.of(415));
        }
        StrictJson.Reading<?> reading = StrictJson.reading(message.getBody().readAllBytes(), type);
        BodyTree.remember(reading.tree());
        return reading.value();
    }

    @Override
    public void write(Object answer, @Nullable MediaType mediaType, HttpOutputMessage message) {
        throw new UnsupportedOperationException("answers are written by another converter");
    }
}
