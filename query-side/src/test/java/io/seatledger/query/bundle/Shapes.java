package io.seatledger.query.bundle;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a bundle as the page gives it, read and written without the writer that is tested. */
final class Shapes {
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Shapes() {}

    record Line(
            long position,
            String stream,
            long sequence,
            String type,
            int revision,
            long recordedAtMicros,
            String payload,
            String metadata) {}

    record Proof(long size, List<String> hashes) {}

    record TotalsLine(
            String orderId,
            int line,
            long purchased,
            long pending,
            long available,
            long approvalPending,
            long awaiting,
            long assigned,
            long returnPending,
            long returned,
            long expired,
            long voided) {
        String row() {
            return orderId
                    + '\t'
                    + line
                    + '\t'
                    + purchased
                    + '\t'
                    + pending
                    + '\t'
                    + available
                    + '\t'
                    + approvalPending
                    + '\t'
                    + awaiting
                    + '\t'
                    + assigned
                    + '\t'
                    + returnPending
                    + '\t'
                    + returned
                    + '\t'
                    + expired
                    + '\t'
                    + voided
                    + '\n';
        }
    }

    record TotalsJson(long position, List<TotalsLine> lines, String digest) {}

    record Scope(String kind, String id) {}

    record StreamOf(String stream, long events) {}

    record FileOf(String name, long bytes, String sha256) {}

    record Manifest(
            String format,
            String origin,
            Scope scope,
            long size,
            long events,
            List<StreamOf> streams,
            List<FileOf> files) {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes, if the text is the one text for them. */
    static byte[] bytes(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!base64(bytes).equals(base64)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return bytes;
    }

    /** The bytes, if the text is the one text for them: 64 digits, in lower case. */
    static byte[] hash(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != 32 || !HexFormat.of().formatHex(bytes).equals(hex)) {
            throw new IllegalArgumentException("not a hash in lower case");
        }
        return bytes;
    }
}
