package io.seatledger.benchmarks.jmh;

import io.seatledger.benchmarks.SampleEvent;
import io.seatledger.benchmarks.peer.PeerShop;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LeafEncoding;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The decision, the fold, the codec both ways and the leaf hash of one purchase. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SmallFunctions {
    private static final Instant AT = Instant.parse("2026-06-01T08:15:30.123456Z");

    private final EventCodec codec = new EventCodec();
    private final SeatsPurchased event = SampleEvent.purchase("agent-1", "ord_1");
    private final AgentState agent = PeerShop.agent("agent-1").evolve(event);
    private final byte[] payload = SampleEvent.payload();
    private final byte[] metadata = SampleEvent.metadata();

    /** R1 to R13 for an agent that already holds seats. */
    @Benchmark
    public SeatsPurchased decision() {
        return PeerShop.decide("agent-1", agent, 1);
    }

    /** One purchase into the agent's state. */
    @Benchmark
    public AgentState fold() {
        return agent.evolve(event);
    }

    /** Event to bytes. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(event);
    }

    /** Bytes to event. */
    @Benchmark
    public LedgerEvent decode() {
        return codec.decode("SeatsPurchased", 1, payload);
    }

    /** SHA-256 over all columns of a row. */
    @Benchmark
    public byte[] leafHash() {
        return LeafEncoding.hash(4_711, "agent:agent-1", 12, "SeatsPurchased", 1, payload, metadata, AT);
    }
}
