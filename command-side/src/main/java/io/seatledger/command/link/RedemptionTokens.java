package io.seatledger.command.link;

import io.seatledger.events.value.SeatId;
import io.seatledger.platform.data.KeyEncryptionKey;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntFunction;

/** Issues redemption tokens and knows them again by the keyed hash that is kept of them; they are kept nowhere (R40). */
public final class RedemptionTokens {
    private final byte[] key;
    private final IntFunction<byte[]> random;
    private final PublicUrl publicUrl;

    /**
     * A new token and what may be known of it.
     *
     * @param hash to be kept, in the event
     * @param link to be mailed, and shown nowhere else; the token is in its fragment, which browsers keep to themselves
     */
    public record Issued(RedemptionToken token, String hash, String link) {
        @Override
        public String toString() {
            return "Issued[hidden]";
        }
    }

    /**
     * A token that somebody presents.
     *
     * @param hash compared with the one that is kept for the seat
     */
    public record Presented(SeatId seat, String hash) {}

    /** @param random gives so many bytes from a secure source */
    public RedemptionTokens(KeyEncryptionKey kek, PublicUrl publicUrl, IntFunction<byte[]> random) {
        this.key = kek.derive("redemption-token");
        this.publicUrl = publicUrl;
        this.random = random;
    }

    /** A new token for a seat. */
    public Issued issue(SeatId seat) {
        RedemptionToken token = RedemptionToken.of(seat, random.apply(RedemptionToken.SECRET_BYTES));
        return new Issued(token, hash(token), publicUrl.of("/redeem#token=" + token.text()));
    }

    /** What somebody presents as a token; empty when it cannot be one of ours. */
    public Optional<Presented> read(String text) {
        return RedemptionToken.parse(text).map(token -> new Presented(token.seat(), hash(token)));
    }

    /** The keyed hash of a token, in hex. */
    public String hash(RedemptionToken token) {
        return HexFormat.of().formatHex(KeyEncryptionKey.hmac(key, token.bytes()));
    }
}
