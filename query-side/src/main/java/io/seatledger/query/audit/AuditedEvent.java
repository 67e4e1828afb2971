package io.seatledger.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seatledger.platform.ledger.EventMetadata;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log.
 *
 * @param payload for reading; the bytes that {@code hash} covers are {@code payloadBase64}
 * @param hash leaf hash in hexadecimal
 * @param payloadBase64 exact bytes, only when they were asked for, as are those of the metadata
 */
record AuditedEvent(
        long position,
        String stream,
        long sequence,
        String type,
        int revision,
        Instant recordedAt,
        Map<String, @Nullable Object> payload,
        EventMetadata metadata,
        String hash,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payloadBase64,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String metadataBase64) {}
