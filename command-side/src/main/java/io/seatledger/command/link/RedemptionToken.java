package io.seatledger.command.link;

import io.seatledger.events.value.SeatId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What opens one seat for whoever was invited to it. It names its seat, so that no table of tokens is needed, and carries a
 * secret that nobody can guess (R40). Its text goes into the mail and nowhere else: its text form here hides it.
 */
public final class RedemptionToken {
    /** Bytes of the secret: 192 bits. */
    static final int SECRET_BYTES = 24;

    private static final int ORDER_BYTES = 16;
    private static final int NUMBER_BYTES = 3;
    private static final int BYTES = ORDER_BYTES + 2 * NUMBER_BYTES + SECRET_BYTES;
    /** Characters of the text. */
    private static final int LENGTH = (BYTES * 8 + 5) / 6;

    private static final String ORDER_PREFIX = "ord_";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SeatId seat;
    private final byte[] bytes;

    private RedemptionToken(SeatId seat, byte[] bytes) {
        this.seat = seat;
        this.bytes = bytes;
    }

    /** @param secret {@value #SECRET_BYTES} bytes from a secure source */
    static RedemptionToken of(SeatId seat, byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a secret has " + SECRET_BYTES + " bytes but has " + secret.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(HexFormat.of().parseHex(seat.orderId().substring(ORDER_PREFIX.length())));
        putNumber(bytes, seat.line());
        putNumber(bytes, seat.number());
        bytes.put(secret);
        return new RedemptionToken(seat, bytes.array());
    }

    /** Reads a token's text; empty for anything that is not exactly the text of one. */
    public static Optional<RedemptionToken> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = DECODER.decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        RedemptionToken token = new RedemptionToken(seatIn(bytes), bytes);
        boolean exact = token.text().equals(text) && token.namesASeat();
        return exact ? Optional.of(token) : Optional.empty();
    }

    /** The seat it opens, if its hash is the one that is kept for it. */
    public SeatId seat() {
        return seat;
    }

    /** 62 characters of {@code A-Z a-z 0-9 - _}. */
    public String text() {
        return ENCODER.encodeToString(bytes);
    }

    /** All of it, for the keyed hash. */
    byte[] bytes() {
        return bytes.clone();
    }

    private boolean namesASeat() {
        return SeatId.parse(seat.toString()).isPresent();
    }

    private static SeatId seatIn(byte[] bytes) {
        int line = ORDER_BYTES;
        return new SeatId(
                ORDER_PREFIX + HexFormat.of().formatHex(bytes, 0, ORDER_BYTES),
                number(bytes, line),
                number(bytes, line + NUMBER_BYTES));
    }

    private static void putNumber(ByteBuffer bytes, int number) {
        bytes.put((byte) (number >> 16)).put((byte) (number >> 8)).put((byte) number);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RedemptionToken that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "RedemptionToken[hidden]";
    }
}
