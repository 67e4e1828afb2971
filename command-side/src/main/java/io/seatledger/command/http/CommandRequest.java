package io.seatledger.command.http;

import io.seatledger.platform.json.CanonicalJson;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.platform.security.OnBehalfOf;
import io.seatledger.platform.web.BodyTree;
import io.seatledger.platform.web.Problem;
import io.seatledger.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command needs of its request beside the body: path, idempotency key, expected version. */
final class CommandRequest {
    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final long NO_VERSION = -1;

    private final HttpServletRequest request;
    private final String method;
    private final String path;
    private final @Nullable String key;
    private final @Nullable String ifMatch;

    CommandRequest(HttpServletRequest request) {
        this.request = request;
        this.method = request.getMethod();
        this.path = request.getRequestURI();
        this.key = checked(request.getHeader(KEY_HEADER));
        this.ifMatch = request.getHeader("If-Match");
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new MalformedRequest("/header/" + KEY_HEADER, "must be 1 to 255 printable ASCII characters");
        }
        return key;
    }

    String path() {
        return path;
    }

    @Nullable
    String idempotencyKey() {
        return key;
    }

    void requireKey() {
        if (key == null) {
            throw new ProblemException(
                    Problem.of(
                            428,
                            "IDEMPOTENCY_KEY_REQUIRED",
                            "Send an Idempotency-Key header of 1 to 255 printable ASCII characters, a new one for every command."));
        }
    }

    /** The version named by {@code If-Match}; {@code null} when there is none or any will do. */
    @Nullable
    Long expectedVersion() {
        String named = ifMatch;
        if (named == null || named.trim().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(named.trim());
        return version.matches() ? Long.parseLong(version.group(1)) : NO_VERSION;
    }

    /** SHA-256 over what makes a command the same command: method, path, person acted for, canonical payload. */
    byte[] fingerprint(@Nullable OnBehalfOf onBehalfOf) {
        MessageDigest sha256 = MerkleTree.sha256();
        for (String part : new String[] {method, path, onBehalfOf == null ? "" : onBehalfOf.toString()}) {
            sha256.update(part.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
        }
        return sha256.digest(CanonicalJson.digest(BodyTree.of(request)));
    }
}
