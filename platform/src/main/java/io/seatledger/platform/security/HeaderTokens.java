package io.seatledger.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/** Takes a token from the one {@code Authorization} header, and from nowhere else. */
final class HeaderTokens implements BearerTokenResolver {
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/-]{1,8192}=*)", Pattern.CASE_INSENSITIVE);

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            return null;
        }
        Matcher matcher = BEARER.matcher(headers.get(0));
        if (headers.size() > 1 || !matcher.matches()) {
            throw new InvalidBearerTokenException("Authorization must be one bearer token");
        }
        return matcher.group(1);
    }
}
