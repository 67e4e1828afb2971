package io.seatledger.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A log and its signed tree, made from docs/verification.md alone and as plainly as can be; it shares nothing with what it tests. */
public final class LogMaker {
    /** The log's name. */
    public static final String ORIGIN = "ledger.example/academy";

    private static final String SEED = "00".repeat(31);

    private final List<Event> events = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private final PrivateKey key;
    private final byte[] publicKey;

    private LogMaker(String seed, String publicKey) {
        this.publicKey = HexFormat.of().parseHex(publicKey);
        try {
            key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            HexFormat.of().parseHex("302e020100300506032b657004220420" + seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty log; its keys are those of a seed of zeros that ends with 1. */
    public static LogMaker empty() {
        return new LogMaker(SEED + "01", "4cb5abf6ad79fbf5abbccafcc269d85cd2651ed4b885b5869f241aedf0a5ba29");
    }

    /** An empty log of the same name with a key of somebody else. */
    public static LogMaker ofAnImpostor() {
        return new LogMaker(SEED + "02", "7422b9887598068e32c4448a949adb290d0f4e35b9e01b0ee5f1a1e600fe2674");
    }

    /** An event as the log has it. */
    @SuppressWarnings("ArrayRecordComponent") // made once and never compared
    public record Event(
            long position,
            String stream,
            long sequence,
            String type,
            int revision,
            byte[] payload,
            byte[] metadata,
            long micros) {}

    /** Appends an event. */
    public LogMaker with(String stream, String type, String payload) {
        int sequence = sequences.merge(stream, 1, Integer::sum) - 1;
        long position = events.size() + 1L;
        append(new Event(
                position,
                stream,
                sequence,
                type,
                1,
                payload.getBytes(StandardCharsets.UTF_8),
                "{\"by\":\"key_1\"}".getBytes(StandardCharsets.UTF_8),
                1_790_000_000_000_000L + position));
        return this;
    }

    /** Puts {@code event} where it says it belongs, in the place of what was there. */
    public void append(Event event) {
        int index = (int) event.position() - 1;
        if (index == events.size()) {
            events.add(event);
            leaves.add(leaf(event));
        } else {
            events.set(index, event);
            leaves.set(index, leaf(event));
        }
    }

    public List<Event> events() {
        return events;
    }

    public long size() {
        return events.size();
    }

    public static byte[] leaf(Event event) {
        return sha256(new byte[] {0}, encoded(event));
    }

    /** Every column with its length in front. */
    public static byte[] encoded(Event event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(8);
            out.writeLong(event.position());
            column(out, event.stream().getBytes(StandardCharsets.UTF_8));
            out.writeInt(8);
            out.writeLong(event.sequence());
            column(out, event.type().getBytes(StandardCharsets.UTF_8));
            out.writeInt(4);
            out.writeInt(event.revision());
            column(out, event.payload());
            column(out, event.metadata());
            out.writeInt(8);
            out.writeLong(event.micros());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void column(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    /** The root of the leaves from {@code from}, which counts from 0, to before {@code to}. */
    public byte[] root(int from, int to) {
        if (to == from) {
            return sha256();
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        int k = split(to - from);
        return sha256(new byte[] {1}, root(from, from + k), root(from + k, to));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    /** RFC 9162, 2.1.3.1. */
    public List<byte[]> inclusion(int index, int size) {
        return path(index, 0, size);
    }

    private List<byte[]> path(int index, int from, int to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        int middle = from + split(to - from);
        List<byte[]> path = index < middle ? path(index, from, middle) : path(index, middle, to);
        path.add(index < middle ? root(middle, to) : root(from, middle));
        return path;
    }

    /** RFC 9162, 2.1.4.1. */
    public List<byte[]> consistency(int from, int to) {
        return from == 0 || from == to ? List.of() : subproof(from, 0, to, true);
    }

    private List<byte[]> subproof(int m, int from, int to, boolean whole) {
        if (m == to - from) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(from, to)));
        }
        int k = split(to - from);
        List<byte[]> proof;
        if (m <= k) {
            proof = subproof(m, from, from + k, whole);
            proof.add(root(from + k, to));
        } else {
            proof = subproof(m - k, from + k, to, false);
            proof.add(root(from, from + k));
        }
        return proof;
    }

    /** The checkpoint at {@code size}. */
    public String checkpoint(int size) {
        return signed(ORIGIN + "\n" + size + "\n" + base64(root(0, size)) + "\n");
    }

    /** A text with a signature under it. */
    public String signed(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "\n\u2014 " + ORIGIN + " " + base64(join(keyId(), signer.sign())) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that checkpoints are verified with. */
    public String verifierKey() {
        return ORIGIN + "+" + HexFormat.of().formatHex(keyId()) + "+" + base64(join(new byte[] {1}, publicKey));
    }

    private byte[] keyId() {
        return Arrays.copyOf(sha256(ORIGIN.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', 1}, publicKey), 4);
    }

    /** The receipt of one event. */
    public String receipt(int position, int size) {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
                .append(base64(encoded(events.get(position - 1))))
                .append("\nindex ")
                .append(position - 1)
                .append('\n');
        inclusion(position - 1, size).forEach(hash -> text.append(base64(hash)).append('\n'));
        return text.append('\n').append(checkpoint(size)).toString();
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] join(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
