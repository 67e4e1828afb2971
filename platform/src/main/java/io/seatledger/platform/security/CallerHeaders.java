package io.seatledger.platform.security;

import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.web.CorrelationId;
import io.seatledger.platform.web.Headers;
import io.seatledger.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads for whom and why a request is sent. */
final class CallerHeaders {
    private static final String REASON = "Reason";
    private static final Set<Role> MAY_ACT_FOR_OTHERS = Set.of(Role.STORE_BACKEND, Role.ADMIN);

    private CallerHeaders() {}

    /**
     * The caller as the request presents it.
     *
     * @throws MalformedRequest when a header is not what the contract says
     * @throws ProblemException 403 when the role may not act for others
     */
    static Caller read(HttpServletRequest request, Identity who) {
        List<FieldError> errors = new ArrayList<>();
        OnBehalfOf forWhom = null;
        String reason = null;
        try {
            String header = Headers.single(request, OnBehalfOf.HEADER);
            forWhom = header == null ? null : OnBehalfOf.parse(header);
        } catch (MalformedRequest e) {
            errors.addAll(e.errors());
        }
        try {
            reason = reason(Headers.single(request, REASON));
        } catch (MalformedRequest e) {
            errors.addAll(e.errors());
        }
        if (!errors.isEmpty()) {
            throw new MalformedRequest(errors);
        }
        if (forWhom != null && !MAY_ACT_FOR_OTHERS.contains(who.role())) {
            throw ProblemException.forbidden("Only a STORE_BACKEND or an ADMIN may act on behalf of somebody.");
        }
        return Caller.of(who, forWhom, reason, CorrelationId.of(request));
    }

    private static @Nullable String reason(@Nullable String header) {
        return header == null ? null : Headers.text(REASON, header, Text.MESSAGE_MAX);
    }
}
