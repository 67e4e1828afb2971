package io.seatledger.query.bundle;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.VerifierKey;
import io.seatledger.query.seats.SeatMove;
import io.seatledger.query.support.SeatStory;
import io.seatledger.query.support.Story;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A log that was told in memory, its tree, and who signs it. */
final class LogInMemory {
    static final String ORIGIN = "seatledger.example.org/log";
    private static final EventCodec CODEC = new EventCodec();
    private static final byte[] METADATA = CODEC.encodeMetadata(
            new EventMetadata("key:backend", "STORE_BACKEND", "agent:acme-1", null, "cmd_1", "corr-1"));

    /** Payloads are shared by logs that differ in little, so they are read once. */
    private static final Map<byte[], List<SeatMove>> MOVES = Collections.synchronizedMap(new IdentityHashMap<>());

    final List<LoggedEvent> events;
    final KeyPair signer;
    final MemoryTree tree;

    LogInMemory(List<LoggedEvent> events, KeyPair signer) {
        this.events = List.copyOf(events);
        this.signer = signer;
        byte[] leaves = new byte[events.size() * MerkleTree.HASH_BYTES];
        for (int i = 0; i < events.size(); i++) {
            System.arraycopy(events.get(i).leaf(), 0, leaves, i * MerkleTree.HASH_BYTES, MerkleTree.HASH_BYTES);
        }
        this.tree = new MemoryTree(leaves);
    }

    static KeyPair newSigner() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One store and agent, and orders whose seats go through everything that can happen to seats. */
    static LogInMemory told(int orders, KeyPair signer) {
        List<LedgerEvent> told = new ArrayList<>(List.of(
                Story.store("s-1"),
                Story.product("first-aid"),
                Story.listed("s-1", "first-aid", 500),
                Story.agent("agent-1"),
                Story.agreement("agent-1", "agr-1", LocalDate.of(2026, 1, 1), null),
                Story.group("g-1", null)));
        for (int i = 0; i < orders; i++) {
            OrderPlaced order = Story.ownedBy("g-1", Story.placed("ord_" + i, "agent-1", "s-1", 30, 2));
            told.addAll(List.of(new SeatStory(order.orderId()).wholeLife(order)));
        }
        Map<String, Long> sequences = new HashMap<>();
        List<LoggedEvent> events = new ArrayList<>();
        for (LedgerEvent event : told) {
            long sequence = sequences.merge(event.stream(), 1L, Long::sum) - 1;
            long position = events.size() + 1L;
            Instant at = Story.NOON.plusMillis(position);
            events.add(
                    logged(position, event.stream(), sequence, EventCatalogue.typeOf(event), CODEC.encode(event), at));
        }
        return new LogInMemory(events, signer);
    }

    static LoggedEvent logged(long position, String stream, long sequence, String type, byte[] payload, Instant at) {
        byte[] leaf = LeafEncoding.hash(position, stream, sequence, type, 1, payload, METADATA, at);
        return new LoggedEvent(position, stream, sequence, type, 1, payload, METADATA, at, leaf);
    }

    int size() {
        return events.size();
    }

    VerifierKey key() {
        return VerifierKey.of(ORIGIN, signer.getPublic());
    }

    CheckpointNote checkpoint(long size) {
        return checkpoint(size, tree.proofs().root(size));
    }

    CheckpointNote checkpoint(long size, byte[] root) {
        return CheckpointNote.sign(key(), size, root, this::signed);
    }

    private byte[] signed(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(signer.getPrivate());
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bundle of the first {@code size} events, or of one order among them. */
    Draft bundle(long size, BundleScope scope) {
        List<LoggedEvent> chosen = events.subList(0, (int) size).stream()
                .filter(event -> scope.id() == null || concerns(scope.id(), event))
                .toList();
        Draft draft = new Draft();
        draft.note = checkpoint(size).text();
        draft.key = key().line();
        draft.origin = ORIGIN;
        draft.scope = new Shapes.Scope(scope.kind().word(), scope.id());
        draft.size = size;
        draft.lines = new ArrayList<>(chosen.stream().map(LogInMemory::line).toList());
        draft.proof = new Shapes.Proof(size, hashesBeside(chosen.stream().mapToLong(LoggedEvent::position), size));
        SeatCount count = new SeatCount();
        chosen.forEach(event -> MOVES.computeIfAbsent(
                        event.payload(), payload -> SeatCount.moves(event.type(), event.revision(), payload))
                .forEach(count::add));
        draft.totals = SeatCount.totals(size, count.lines());
        draft.streams = streams(chosen, scope);
        return draft;
    }

    List<String> hashesBeside(LongStream positions, long size) {
        List<String> hashes = new ArrayList<>();
        tree.proofs()
                .beside(
                        positions.iterator(),
                        size,
                        hash -> hashes.add(HexFormat.of().formatHex(hash)));
        return hashes;
    }

    private static boolean concerns(String orderId, LoggedEvent event) {
        return new String(event.payload(), java.nio.charset.StandardCharsets.UTF_8)
                .contains("\"orderId\":\"" + orderId + "\"");
    }

    private static List<Shapes.StreamOf> streams(List<LoggedEvent> chosen, BundleScope scope) {
        Map<String, Long> counted = new java.util.TreeMap<>();
        chosen.stream()
                .map(LoggedEvent::stream)
                .filter(stream -> scope.id() == null
                        || List.of(Streams.ORDER, Streams.SEAT_POOL).contains(Streams.kindOf(stream)))
                .forEach(stream -> counted.merge(stream, 1L, Long::sum));
        return new ArrayList<>(counted.entrySet().stream()
                .map(each -> new Shapes.StreamOf(each.getKey(), each.getValue()))
                .toList());
    }

    static Shapes.Line line(LoggedEvent event) {
        return new Shapes.Line(
                event.position(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()),
                Shapes.base64(event.payload()),
                Shapes.base64(event.metadata()));
    }
}
