package io.seatledger.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret that all other keys hang on; it is never used itself, only keys derived from it are. */
public final class KeyEncryptionKey {
    private static final int LENGTH_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] key;

    private KeyEncryptionKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads the file, which must be there.
     *
     * @throws IllegalStateException when it is missing, of a wrong size, or open to others
     */
    public static KeyEncryptionKey read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("there is no key-encryption key at " + file
                        + "; restore it, or make one of 32 random bytes if no personal data was ever stored");
            }
            PrivateFile.requirePrivate(file, "key-encryption key");
            byte[] key = Files.readAllBytes(file);
            if (key.length != LENGTH_BYTES) {
                throw new IllegalStateException("the key-encryption key " + file + " must be exactly " + LENGTH_BYTES
                        + " bytes, but is " + key.length + "; restore the original file");
            }
            return new KeyEncryptionKey(key);
        } catch (IOException e) {
            throw new UncheckedIOException("the key-encryption key " + file + " cannot be read", e);
        }
    }

    /** Reads the file of a data directory, made when it is missing. */
    public static KeyEncryptionKey in(DataDirectory directory) {
        Path file = directory.resolve("kek");
        if (Files.notExists(file)) {
            byte[] fresh = new byte[LENGTH_BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                Path written = directory.resolve("kek.new");
                PrivateFile.write(written, fresh);
                PrivateFile.rename(written, file);
            } catch (IOException e) {
                throw new UncheckedIOException("the key-encryption key " + file + " cannot be written", e);
            }
        }
        return read(file);
    }

    /** A key of 256 bits for one purpose; another purpose gives an unrelated key. */
    public byte[] derive(String purpose) {
        return hmac(key, ("seatledger:" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256, 32 bytes. */
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyEncryptionKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "KeyEncryptionKey[hidden]";
    }
}
