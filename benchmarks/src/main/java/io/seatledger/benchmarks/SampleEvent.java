package io.seatledger.benchmarks;

import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import java.time.Instant;

/** A purchase as the log keeps it, for what is measured without a database. */
public final class SampleEvent {
    private static final EventCodec CODEC = new EventCodec();

    private SampleEvent() {}

    /** The event. */
    public static SeatsPurchased purchase(String agentId, String orderId) {
        return new SeatsPurchased(
                agentId,
                orderId,
                "bench",
                1,
                "safety",
                "course-1",
                1,
                1,
                12_500,
                12_500,
                "USD",
                "org-1",
                null,
                "agr_" + agentId,
                2,
                Instant.parse("2026-06-01T08:15:30.123456Z"));
    }

    /** Its payload as stored. */
    public static byte[] payload() {
        return CODEC.encode(purchase("agent-1234", "ord_01981d2c5f7e7c0a9b3e4d5f6a7b8c9d"));
    }

    /** Its metadata as stored. */
    public static byte[] metadata() {
        return CODEC.encodeMetadata(new EventMetadata(
                "key:key_01981d2c5f7e7c0a9b3e4d5f6a7b8c9d",
                "STORE_BACKEND",
                "agent:agent-1234",
                null,
                "cmd_01981d2c5f7e7c0a9b3e4d5f6a7b8c9d",
                "cor_01981d2c5f7e7c0a9b3e4d5f6a7b8c9d"));
    }
}
