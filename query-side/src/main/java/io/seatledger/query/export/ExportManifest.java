package io.seatledger.query.export;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was exported, and what its bytes were, so that whoever has the file can tell that it is all of it and unchanged.
 *
 * @param list path of the list
 * @param filters the query as it was sent; an e-mail address in it is withheld
 * @param rows items written so far; headers do not count
 * @param sha256 of the body in hexadecimal, {@code null} unless it is complete
 * @param position of the log that all rows show
 * @param at when it began
 * @param by the principal that took it
 * @param complete whether it came to its end
 */
record ExportManifest(
        String exportId,
        String list,
        Format format,
        Map<String, String> filters,
        long rows,
        @Nullable String sha256,
        long position,
        Instant at,
        String by,
        boolean complete) {

    /** What is known when an export begins. */
    static ExportManifest begun(String exportId, Request request, Format format, long position, Instant at, String by) {
        return new ExportManifest(
                exportId, request.path(), format, request.filters(), 0, null, position, at, by, false);
    }

    /** What was asked for: the list and its filters. */
    record Request(String path, Map<String, String> filters) {}
}
