package io.seatledger.platform.web;

import io.seatledger.platform.json.MalformedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page ended, in a form that callers only hand back. It names a place and grants nothing. */
public final class Cursor {
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** A cursor of the last item's sort keys; none of them may hold a line break. */
    public static String of(String... parts) {
        String joined = String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys again.
     *
     * @throws MalformedRequest when it is not a cursor with that many parts
     */
    public static List<String> parts(String cursor, int count) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(SEPARATOR, -1));
            if (parts.size() == count && joined.chars().noneMatch(c -> c < ' ' && c != '\n')) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            // not base64
        }
        throw new MalformedRequest("/query/cursor", "is not a cursor of this list; begin again without one");
    }
}
