package io.seatledger.console.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session as Spring Security sees it. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient ConsoleSession session;

    SignedIn(ConsoleSession session) {
        super(List.of());
        this.session = session;
        setAuthenticated(true);
    }

    /** Who sends the current request. */
    public static Optional<ConsoleSession> session() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.session)
                : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public ConsoleSession getPrincipal() {
        return session;
    }

    @Override
    public String getName() {
        return session.principal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
