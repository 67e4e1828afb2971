package io.seatledger.command.replay;

import io.seatledger.command.config.StreamKinds;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.Streams;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.platform.test.RecordedLog;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds every stream of a recorded log and says in one figure what came of it: SHA-256 over the states in order of their
 * streams. Also a program, so that other machines can be asked: {@code ReplayDigest <release> <threads>} prints root and digest.
 */
public final class ReplayDigest {
    private static final Map<String, StreamKind<?>> KINDS =
            StreamKinds.ALL.stream().collect(Collectors.toMap(StreamKind::name, kind -> kind));
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ReplayDigest() {}

    public static void main(String[] arguments) throws Exception {
        List<LoggedEvent> log = RecordedLog.of(arguments[0]);
        System.out.println(RecordedLog.root(log) + ' ' + of(log, Integer.parseInt(arguments[1])));
    }

    /** The digest of all states, folded by so many threads. */
    static String of(List<LoggedEvent> log, int threads) throws Exception {
        Map<String, List<LoggedEvent>> streams =
                log.stream().collect(Collectors.groupingBy(LoggedEvent::stream, TreeMap::new, Collectors.toList()));
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<byte[]> states = pool.submit(() -> streams.entrySet().parallelStream()
                            .map(ReplayDigest::state)
                            .toList())
                    .get();
            MessageDigest all = MerkleTree.sha256();
            states.forEach(all::update);
            return HexFormat.of().formatHex(all.digest());
        } finally {
            pool.shutdown();
        }
    }

    private static byte[] state(Map.Entry<String, List<LoggedEvent>> stream) {
        EventCodec codec = new EventCodec();
        StreamState<?> state = KINDS.get(Streams.kindOf(stream.getKey())).empty();
        for (LoggedEvent event : stream.getValue()) {
            if (!LeafEncoding.matches(event)) {
                throw new IllegalStateException("the leaf of position " + event.position() + " is not that of its row");
            }
            state = state.evolve(codec.decode(event));
        }
        MessageDigest digest = MerkleTree.sha256();
        digest.update(CANONICAL.writeValueAsBytes(stream.getKey()));
        return digest.digest(CANONICAL.writeValueAsBytes(state));
    }
}
