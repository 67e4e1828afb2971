package io.seatledger.cli.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key that signs checkpoints, with the name of the log it signs for. */
public final class VerifierKey {
    private static final int ED25519 = 1;

    /** What stands before the 32 bytes of an Ed25519 key in X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String text;
    private final String origin;
    private final byte[] id;
    private final PublicKey key;

    private VerifierKey(String text, String origin, byte[] id, PublicKey key) {
        this.text = text;
        this.origin = origin;
        this.id = id;
        this.key = key;
    }

    /**
     * Reads {@code origin+id+key}.
     *
     * @throws IllegalArgumentException if it is anything else, or if id and key do not belong together
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || !parts[1].matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException(
                    "a verifier key is <origin>+<8 hex digits>+<base64>, not " + Strict.shown(text));
        }
        byte[] typed = Strict.base64(parts[2]);
        if (typed.length != 1 + Hashes.LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("a verifier key holds 0x01 and the 32 bytes of an Ed25519 key");
        }
        byte[] id = Arrays.copyOf(
                Hashes.sha256(parts[0].getBytes(StandardCharsets.UTF_8), new byte[] {'\n'}, typed), Note.ID_LENGTH);
        if (!HexFormat.of().formatHex(id).equals(parts[1])) {
            throw new IllegalArgumentException("the id in the verifier key is not that of its key");
        }
        return new VerifierKey(text, parts[0], id, publicKey(typed));
    }

    private static PublicKey publicKey(byte[] typed) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + Hashes.LENGTH);
        System.arraycopy(typed, 1, encoded, X509.length, Hashes.LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of Ed25519", e);
        }
    }

    /** The name of the log. */
    public String origin() {
        return origin;
    }

    /** Origin and id: what tells keys apart for people. */
    public String name() {
        return origin + '+' + HexFormat.of().formatHex(id);
    }

    boolean hasId(byte[] other) {
        return Arrays.equals(id, other);
    }

    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
