package io.seatledger.query.reading;

import io.seatledger.platform.web.Headers;
import io.seatledger.platform.web.ProblemException;
import java.util.function.ToLongFunction;
import org.springframework.http.ResponseEntity;

/**
 * An answer with the position of the log it shows.
 *
 * @param position everything up to it is in the answer; nothing after it when the answer rests on one projection. Over several it
 *     is the position of the one that is furthest behind, and the others may show more
 */
public record Shown<T>(T value, long position) {
    /** Response header: the position of the log that an answer shows at least. */
    public static final String HEADER = Headers.LEDGER_POSITION;

    public ResponseEntity<T> answer() {
        return ResponseEntity.ok().header(HEADER, Long.toString(position)).body(value);
    }

    /** The answer of a single resource, with its version as {@code ETag}. */
    public ResponseEntity<T> answer(ToLongFunction<T> version) {
        return ResponseEntity.ok()
                .header(HEADER, Long.toString(position))
                .eTag('"' + Long.toString(version.applyAsLong(value)) + '"')
                .body(value);
    }

    /** 404: unknown, or not for this caller to know. */
    public static ProblemException notFound(String code, String what, String id) {
        return ProblemException.notFound(code, "There is no " + what + " " + id + '.');
    }
}
