package io.seatledger.command.dispatch;

import java.util.Map;

/**
 * An HTTP answer as it goes out and as it is kept with its receipt.
 *
 * @param headers its own headers, content type included; those of the exchange (correlation, position) are added outside
 */
@SuppressWarnings("ArrayRecordComponent") // Sent or stored once, never compared.
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final int REFUSED = 422;

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Whether it is kept under an idempotency key: successes and business refusals are, all else leaves the key free. */
    boolean isRecorded() {
        return status / 100 == 2 || status == REFUSED;
    }
}
