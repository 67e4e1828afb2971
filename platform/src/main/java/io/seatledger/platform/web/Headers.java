package io.seatledger.platform.web;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.json.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads request headers strictly: once or not at all. */
public final class Headers {
    /** Answer header: the last position of the log that an answer knows of. */
    public static final String LEDGER_POSITION = "Ledger-Position";

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int IDEMPOTENCY_KEY_MAX = 255;

    private Headers() {}

    /**
     * The header's only value, {@code null} when it is not there.
     *
     * @throws MalformedRequest when it is there more than once
     */
    public static @Nullable String single(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw new MalformedRequest("/header/" + name, "is sent more than once; send it once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /**
     * The {@code Idempotency-Key}, {@code null} when it is not there.
     *
     * @throws MalformedRequest when it is not 1 to 255 printable ASCII characters
     */
    public static @Nullable String idempotencyKey(HttpServletRequest request) {
        String key = single(request, IDEMPOTENCY_KEY);
        boolean wellFormed = key == null
                || (!key.isEmpty()
                        && key.length() <= IDEMPOTENCY_KEY_MAX
                        && key.chars().allMatch(c -> c >= ' ' && c < 127));
        if (!wellFormed) {
            throw new MalformedRequest("/header/" + IDEMPOTENCY_KEY, "must be 1 to 255 printable ASCII characters");
        }
        return key;
    }

    /**
     * The {@code Idempotency-Key} of a command that requires one.
     *
     * @throws ProblemException 428 when it is not there
     */
    public static String requiredIdempotencyKey(HttpServletRequest request) {
        String key = idempotencyKey(request);
        if (key == null) {
            throw new ProblemException(Problem.of(
                    428,
                    "IDEMPOTENCY_KEY_REQUIRED",
                    "Send an Idempotency-Key header of your choice, and the same one when you repeat this command."));
        }
        return key;
    }

    /**
     * A header's text, which may be UTF-8 although HTTP reads it as Latin-1.
     *
     * @throws MalformedRequest when it is blank, too long, not UTF-8, or not printable
     */
    public static String text(String name, String value, int max) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            return PlainText.checked(decoded, max, "/header/" + name);
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("/header/" + name, "must be UTF-8");
        }
    }
}
