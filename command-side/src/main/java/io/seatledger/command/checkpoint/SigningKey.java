package io.seatledger.command.checkpoint;

import io.seatledger.platform.data.PrivateFile;
import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key that checkpoints are signed with, in a file of mode 600 as PKCS #8. */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int LINE = 64;
    private static final int ORIGIN_BYTES = 4;

    private final EdECPrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(EdECPrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /**
     * Reads the file, made first when there is none.
     *
     * @param origin the log's name; empty for one that follows from the key
     * @throws IllegalStateException when the file holds no such key, or others may read it
     */
    public static SigningKey in(Path file, String origin) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            PrivateFile.requirePrivate(file, "signing key");
            EdECPrivateKey secret = parse(Files.readString(file));
            PublicKey open = publicKeyOf(secret);
            return new SigningKey(secret, VerifierKey.of(origin.isBlank() ? defaultOrigin(open) : origin, open));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key " + file + " cannot be read or made", e);
        } catch (GeneralSecurityException | ClassCastException | IllegalArgumentException e) {
            throw new IllegalStateException("the signing key " + file + " is no Ed25519 key in PKCS #8; restore it", e);
        }
    }

    /** Whose signatures these are. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs that the first {@code size} events have this root. */
    CheckpointNote sign(long size, byte[] root) {
        return CheckpointNote.sign(verifier, size, root, this::signature);
    }

    private byte[] signature(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initSign(secret);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Written beside its place and moved into it: an interrupted start leaves no half a key. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        byte[] encoded = KeyPairGenerator.getInstance(ALGORITHM)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        PrivateFile.write(draft, (BEGIN + '\n' + lines + '\n' + END + '\n').getBytes(StandardCharsets.US_ASCII));
        PrivateFile.rename(draft, file);
    }

    private static EdECPrivateKey parse(String pem) throws GeneralSecurityException {
        String base64 = pem.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        return (EdECPrivateKey) KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** The JDK has no other way from a secret to its public key than to generate the pair from the same bytes again. */
    private static PublicKey publicKeyOf(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("the key has no bytes"));
        KeyPairGenerator again = KeyPairGenerator.getInstance(ALGORITHM);
        again.initialize(NamedParameterSpec.ED25519, new Given(seed));
        return again.generateKeyPair().getPublic();
    }

    private static String defaultOrigin(PublicKey key) {
        byte[] hash = MerkleTree.sha256().digest(VerifierKey.of("origin", key).publicKey());
        return "seatledger.local/" + HexFormat.of().formatHex(hash, 0, ORIGIN_BYTES);
    }

    /** Gives the bytes it was given, which is what a key pair generator asks for. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        private Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
