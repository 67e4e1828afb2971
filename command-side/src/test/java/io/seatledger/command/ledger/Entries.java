package io.seatledger.command.ledger;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.store.ProductDelisted;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Entries as a command would make them, in the words of the tests. */
final class Entries {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final EventCodec CODEC = new EventCodec();
    private static final byte[] BY_TEST =
            CODEC.encodeMetadata(new EventMetadata("key:test", "ADMIN", null, null, "cmd", "cor"));

    private Entries() {}

    /** One event on a store's stream that was last seen at {@code seen}. */
    static Entry event(String storeId, long seen) {
        return new Entry(Map.of("store:" + storeId, seen), List.of(eventOf(storeId, seen + 1)), null, Beside.NONE);
    }

    static NewEvent eventOf(String storeId, long sequence) {
        LedgerEvent event = new ProductDelisted(storeId, "p-" + sequence, JUNE);
        return new NewEvent(event, event.stream(), sequence, CODEC.encode(event), BY_TEST);
    }

    /** The first event of its stream. */
    static NewEvent first(LedgerEvent event) {
        return new NewEvent(event, event.stream(), 0, CODEC.encode(event), BY_TEST);
    }

    static Entry keyed(Entry entry, String key, String fingerprint, String body) {
        Receipt receipt = new Receipt("key:test", key, bytes(fingerprint), 201, bytes("{}"), bytes(body), 0);
        return new Entry(entry.readSet(), entry.events(), receipt, entry.beside());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
