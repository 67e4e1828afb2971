package io.seatledger.query.diff;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Parsed;
import io.seatledger.platform.json.Text;
import io.seatledger.query.reading.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which two moments are compared, and of what.
 *
 * @param kind only items of it
 * @param id only items with it
 * @param storeId only what concerns it, and so for the agent; both narrow all of the answer
 */
record DiffQuery(
        AsOf from,
        AsOf to,
        @Nullable Kind kind,
        @Nullable @Text(max = 100) String id,
        @Nullable @Id String storeId,
        @Nullable @Id String agentId,
        Paging paging) {

    /** A kind of things, named like its streams. */
    record Kind(String name) {
        static final List<String> NAMES = List.of("agent", "group", "order", "product", "seat", "store");

        @Parsed
        static Kind of(String text) {
            if (!NAMES.contains(text)) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", NAMES));
            }
            return new Kind(text);
        }
    }
}
