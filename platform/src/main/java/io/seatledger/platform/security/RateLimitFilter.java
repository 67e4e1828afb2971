package io.seatledger.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts every request: of a caller by who it is, of nobody by its address; runs after authentication. */
final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Identity who = CallerInterceptor.identity();
        if (who == null) {
            limits.countAnonymous(request.getRemoteAddr());
        } else {
            limits.countCaller(who.principal());
        }
        chain.doFilter(request, response);
    }
}
