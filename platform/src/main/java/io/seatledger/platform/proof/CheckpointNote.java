package io.seatledger.platform.proof;

import io.seatledger.platform.ledger.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint as a C2SP signed note: what was signed, and by whom.
 *
 * @param root of the first {@code size} events
 * @param text the note, verbatim
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
public record CheckpointNote(String origin, long size, byte[] root, String text) {
    private static final Pattern BODY =
            Pattern.compile("(?<origin>[^\n]+)\n(?<size>0|[1-9][0-9]{0,17})\n(?<root>[A-Za-z0-9+/]{43}=)\n");
    private static final Pattern SIGNATURE =
            Pattern.compile("^\u2014 (?<name>[^ \n]+) (?<signature>[A-Za-z0-9+/=]+)$", Pattern.MULTILINE);
    private static final int SIGNATURE_BYTES = 64;

    /**
     * Makes and signs a note.
     *
     * @param sign the Ed25519 signature over the bytes given
     */
    public static CheckpointNote sign(VerifierKey key, long size, byte[] root, UnaryOperator<byte[]> sign) {
        String body = key.origin() + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
        byte[] signature = sign.apply(body.getBytes(StandardCharsets.UTF_8));
        byte[] identified = Arrays.copyOf(key.id(), VerifierKey.ID_BYTES + signature.length);
        System.arraycopy(signature, 0, identified, VerifierKey.ID_BYTES, signature.length);
        String text =
                body + "\n\u2014 " + key.origin() + ' ' + Base64.getEncoder().encodeToString(identified) + '\n';
        return new CheckpointNote(key.origin(), size, root.clone(), text);
    }

    /**
     * Reads a note; says nothing about its signatures.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    public static CheckpointNote parse(String text) {
        int end = text.indexOf("\n\n");
        Matcher body = BODY.matcher(end < 0 ? "" : text.substring(0, end + 1));
        if (!body.matches() || !text.endsWith("\n")) {
            throw new IllegalArgumentException("this is no checkpoint: three lines, an empty one and a signature");
        }
        byte[] root = Base64.getDecoder().decode(body.group("root"));
        if (root.length != MerkleTree.HASH_BYTES) {
            throw new IllegalArgumentException("the root of a checkpoint has 32 bytes, not " + root.length);
        }
        return new CheckpointNote(body.group("origin"), Long.parseLong(body.group("size")), root, text);
    }

    /** Whether one of its signatures is that of the key, and the note is of the key's origin. */
    public boolean signedBy(VerifierKey key) {
        int end = text.indexOf("\n\n") + 1;
        byte[] signed = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        Matcher line = SIGNATURE.matcher(text.substring(end + 1));
        boolean verified = false;
        while (line.find() && !verified) {
            verified = key.origin().equals(origin)
                    && key.origin().equals(line.group("name"))
                    && verifies(key, signed, line.group("signature"));
        }
        return verified;
    }

    private static boolean verifies(VerifierKey key, byte[] signed, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return bytes.length == VerifierKey.ID_BYTES + SIGNATURE_BYTES
                && Arrays.equals(bytes, 0, VerifierKey.ID_BYTES, key.id(), 0, VerifierKey.ID_BYTES)
                && key.verifies(signed, Arrays.copyOfRange(bytes, VerifierKey.ID_BYTES, bytes.length));
    }
}
