package io.seatledger.command.http;

import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.json.CanonicalJson;
import io.seatledger.platform.security.OnBehalfOf;
import io.seatledger.platform.web.BodyTree;
import io.seatledger.platform.web.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** What a command needs of its request beside the body: path, idempotency key, expected version. */
final class CommandRequest {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final long NO_VERSION = -1;

    private final HttpServletRequest request;
    private final byte[] fingerprintKey;

    CommandRequest(HttpServletRequest request, byte[] fingerprintKey) {
        this.request = request;
        this.fingerprintKey = fingerprintKey;
    }

    String path() {
        return request.getRequestURI();
    }

    /** The key of a {@code POST}; a {@code PUT} or {@code DELETE} is idempotent by nature and has none. */
    @Nullable
    String idempotencyKey() {
        return HttpMethod.POST.matches(request.getMethod()) ? Headers.idempotencyKey(request) : null;
    }

    void requireKey() {
        Headers.requiredIdempotencyKey(request);
    }

    /** The version named by {@code If-Match}; {@code null} when there is none or any will do. */
    @Nullable
    Long expectedVersion() {
        String named = Headers.single(request, "If-Match");
        if (named == null || named.trim().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(named.trim());
        return version.matches() ? Long.parseLong(version.group(1)) : NO_VERSION;
    }

    /**
     * What makes a command the same command: method, path with query, person acted for, canonical payload. Keyed, because
     * it is kept for ever and a payload may be as easy to guess as an e-mail address.
     */
    byte[] fingerprint(@Nullable OnBehalfOf onBehalfOf) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        String query = request.getQueryString();
        String target = query == null ? path() : path() + '?' + query;
        for (String part :
                new String[] {request.getMethod(), target, onBehalfOf == null ? "" : onBehalfOf.toString()}) {
            parts.writeBytes((part + '\n').getBytes(StandardCharsets.UTF_8));
        }
        parts.writeBytes(CanonicalJson.digest(BodyTree.of(request)));
        return KeyEncryptionKey.hmac(fingerprintKey, parts.toByteArray());
    }
}
