package io.seatledger.platform.proof;

import io.seatledger.platform.ledger.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Whose signatures count: a name and an Ed25519 public key, written {@code origin+key id+base64} in one line. */
public final class VerifierKey {
    /** Bytes of a raw public key. */
    public static final int KEY_BYTES = 32;

    static final int ID_BYTES = 4;
    private static final byte ED25519 = 1;
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String origin;
    private final byte[] publicKey;

    /** @param publicKey 32 bytes as RFC 8032 says */
    public VerifierKey(String origin, byte[] publicKey) {
        if (origin.isEmpty() || origin.indexOf('+') >= 0 || origin.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an origin has no plus sign and no white space: '" + origin + "'");
        }
        if (publicKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + publicKey.length);
        }
        this.origin = origin;
        this.publicKey = publicKey.clone();
    }

    /** The last 32 bytes of the key's X.509 encoding are the raw key. */
    public static VerifierKey of(String origin, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(origin, Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    public String origin() {
        return origin;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The first 4 bytes of SHA-256( origin || 0x0A || 0x01 || public key ). */
    public byte[] id() {
        MessageDigest sha256 = MerkleTree.sha256();
        sha256.update(origin.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        sha256.update(ED25519);
        return Arrays.copyOf(sha256.digest(publicKey), ID_BYTES);
    }

    /** The id in 8 hexadecimal digits. */
    public String hexId() {
        return HexFormat.of().formatHex(id());
    }

    /** The verifier key, one line without its end. */
    public String line() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, KEY_BYTES);
        return origin + '+' + hexId() + '+' + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether this key made the signature over the bytes. */
    public boolean verifies(byte[] signed, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + KEY_BYTES);
            System.arraycopy(publicKey, 0, encoded, SPKI_PREFIX.length, KEY_BYTES);
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            ed25519.update(signed);
            return ed25519.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
