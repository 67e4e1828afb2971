package io.seatledger.benchmarks.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The bytes of purchases, made in place: only key, agent and quantity differ. One for every client. */
public final class PurchaseRequest {
    private static final AtomicLong CLIENTS = new AtomicLong();
    private static final byte[] BEHIND_LENGTH = ascii("\r\n\r\n");
    private static final byte[] BEFORE_AGENT = ascii("{\"agentId\":\"agent-");
    private static final byte[] BEFORE_QUANTITY = ascii("\",\"lines\":[{\"productId\":\"safety\",\"quantity\":");
    private static final byte[] BEHIND_QUANTITY = ascii("}]}");
    private static final String RUN = UUID.randomUUID().toString();

    private final byte[] bytes = new byte[1_024];
    private final int keyAt;
    private final byte[] behindKey;
    private long sent;
    private int length;

    /**
     * For one client.
     *
     * @param path that it is sent to
     * @param authorization the header's value
     */
    public PurchaseRequest(String path, String authorization) {
        String beforeKey = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + RUN + '-' + CLIENTS.incrementAndGet()
                + '-';
        put(ascii(beforeKey));
        this.keyAt = length;
        this.behindKey = ascii("\r\nContent-Length: ");
    }

    /** Makes the next one and returns its length. */
    public int next(int agent, int quantity) {
        length = keyAt;
        put(++sent);
        put(behindKey);
        int body = BEFORE_AGENT.length
                + digits(agent)
                + BEFORE_QUANTITY.length
                + digits(quantity)
                + BEHIND_QUANTITY.length;
        put(body);
        put(BEHIND_LENGTH);
        put(BEFORE_AGENT);
        put(agent);
        put(BEFORE_QUANTITY);
        put(quantity);
        put(BEHIND_QUANTITY);
        return length;
    }

    /** The bytes of the last one, followed by what is no part of it. */
    public byte[] bytes() {
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void put(byte[] part) {
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    private void put(long number) {
        int digits = digits(number);
        long left = number;
        for (int each = length + digits - 1; each >= length; each--) {
            bytes[each] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long left = number / 10; left > 0; left /= 10) {
            digits++;
        }
        return digits;
    }
}
