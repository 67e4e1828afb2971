package io.seatledger.events.upcast;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One step of an event's shape: from a revision to the next. What is stored stays as it is; only what is read is changed.
 *
 * @param type the event's stored name
 * @param from the revision it reads, from 1; it gives the fields of the next one
 * @param fields makes a new tree of the old one, of which it keeps nothing it changes. Trees are of maps, lists, texts, whole
 *     numbers, truth values and null. It looks at nothing else: no clock, no other event
 */
public record Upcaster(String type, int from, UnaryOperator<Map<String, @Nullable Object>> fields) {
    public Upcaster {
        if (from < 1) {
            throw new IllegalArgumentException("revisions begin at 1: " + type);
        }
    }
}
