package io.seatledger.platform.web;

import io.seatledger.platform.csv.CsvBody;
import io.seatledger.platform.json.JsonValue.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Reads every {@link CsvBody} that is a {@code @RequestBody}; for fingerprints it stands for its very bytes. */
final class CsvBodyConverter implements HttpMessageConverter<CsvBody> {
    private static final MediaType CSV = new MediaType("text", "csv");

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type == CsvBody.class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(CSV);
    }

    @Override
    public CsvBody read(Class<? extends CsvBody> type, HttpInputMessage message) throws IOException {
        MediaType sent = message.getHeaders().getContentType();
        if (sent != null && sent.getCharset() != null && !StandardCharsets.UTF_8.equals(sent.getCharset())) {
            throw new ProblemException(StandardProblems.of(415));
        }
        byte[] bytes = message.getBody().readAllBytes();
        BodyTree.remember(new JsonText(digest(bytes)));
        return CsvBody.of(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(CsvBody answer, @Nullable MediaType mediaType, HttpOutputMessage message) {
        throw new UnsupportedOperationException("answers are written by another converter");
    }
}
