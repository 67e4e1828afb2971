package io.seatledger.query.reading;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.web.Cursor;
import io.seatledger.platform.web.Page;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where in a list a page begins. A cursor holds the last item's sort keys and a fingerprint of the list and its filters: with
 * other filters it is refused instead of skipping what it never saw.
 */
public final class Place {
    private static final int FINGERPRINT_BYTES = 8;

    private final String fingerprint;
    private final Paging paging;
    private final int keys;

    private Place(String fingerprint, Paging paging, int keys) {
        this.fingerprint = fingerprint;
        this.paging = paging;
        this.keys = keys;
    }

    /**
     * The place a query asks for.
     *
     * @param filters the query's record; everything in it but the paging counts
     * @param keys how many sort keys the list has
     */
    public static Place of(Record filters, Paging paging, int keys) {
        return new Place(fingerprint(filters), paging, keys);
    }

    /** Sort keys of the last item of the page before, empty on the first page. */
    public Optional<List<String>> after() {
        String cursor = paging.cursor();
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = Cursor.parts(cursor, keys + 1);
        if (!parts.get(0).equals(fingerprint)) {
            throw foreign();
        }
        return Optional.of(parts.subList(1, parts.size()));
    }

    /** The one sort key as a position. */
    public Optional<Long> afterPosition() {
        return after().map(parts -> position(parts.get(0)));
    }

    /** A sort key that is a position. */
    public static long position(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw foreign();
        }
    }

    /** One more than fits: it tells that there is a next page. */
    public int fetch() {
        return paging.limit() + 1;
    }

    public <T> Page<T> page(List<T> found, Function<T, List<String>> keysOf) {
        return Page.of(found, paging.limit(), last -> cursor(keysOf.apply(last)));
    }

    /** A page of what was looked through; it has a next one also when the looking stopped before it was full. */
    public <T> Page<T> page(Scan.Found<T> found, Function<T, List<String>> keysOf) {
        T stoppedAt = found.stoppedAt();
        return stoppedAt == null || found.items().size() > paging.limit()
                ? page(found.items(), keysOf)
                : new Page<>(found.items(), cursor(keysOf.apply(stoppedAt)));
    }

    private String cursor(List<String> keys) {
        List<String> parts = new ArrayList<>(List.of(fingerprint));
        parts.addAll(keys);
        return Cursor.of(parts.toArray(String[]::new));
    }

    /** A cursor of another list, or of this one with other filters. */
    public static MalformedRequest foreign() {
        return new MalformedRequest("/query/cursor", "belongs to another list or to other filters; begin without one");
    }

    private static String fingerprint(Record filters) {
        StringBuilder text = new StringBuilder(filters.getClass().getName());
        try {
            for (RecordComponent component : filters.getClass().getRecordComponents()) {
                if (component.getType() != Paging.class) {
                    component.getAccessor().setAccessible(true);
                    text.append('\n').append(component.getAccessor().invoke(filters));
                }
            }
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (ReflectiveOperationException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
