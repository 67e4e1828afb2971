package io.seatledger.benchmarks.peer;

import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.platform.ledger.EventCodec;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** The bytes that this service stores, for Pekko. */
public final class PekkoSerializer extends SerializerWithStringManifest {
    private static final int IDENTIFIER = 71_001;
    private static final EventCodec CODEC = new EventCodec();

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object event) {
        return event.getClass().getSimpleName();
    }

    @Override
    public byte[] toBinary(Object event) {
        return CODEC.encode((SeatsPurchased) event);
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) {
        return CODEC.decode(manifest, 1, bytes);
    }
}
