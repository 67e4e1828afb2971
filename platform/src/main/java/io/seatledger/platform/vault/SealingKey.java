package io.seatledger.platform.vault;

import io.seatledger.platform.data.KeyEncryptionKey;

/** Seals data at rest that are no person's own, under a key for one purpose; each is bound to the name of what it belongs to. */
public final class SealingKey {
    private final byte[] key;

    /** @param purpose names the key; what one purpose seals, another cannot open */
    public SealingKey(KeyEncryptionKey kek, String purpose) {
        this.key = kek.derive(purpose);
    }

    public byte[] seal(byte[] plain, String boundTo) {
        return AesGcm.seal(key, plain, boundTo);
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalStateException when key, content or binding is another
     */
    public byte[] open(byte[] sealed, String boundTo) {
        return AesGcm.open(key, sealed, boundTo);
    }

    @Override
    public String toString() {
        return "SealingKey[hidden]";
    }
}
