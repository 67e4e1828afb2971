package io.seatledger.console.api;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Where reads and commands go: this server by default, whatever its port turned out to be. */
public final class ApiAddress {
    private final ApiSettings settings;
    private final String host;
    private final String scheme;
    private volatile @Nullable URI own;

    /**
     * @param bound the address this server binds to; {@code null} and wildcards are reached over loopback
     * @param tls whether this server speaks TLS itself
     */
    public ApiAddress(ApiSettings settings, @Nullable String bound, boolean tls) {
        this.settings = settings;
        this.host = bound == null || bound.isBlank() || "0.0.0.0".equals(bound) || "::".equals(bound)
                ? "127.0.0.1"
                : bound.contains(":") ? '[' + bound + ']' : bound;
        this.scheme = tls ? "https" : "http";
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            own = URI.create(scheme + "://" + host + ':' + event.getWebServer().getPort());
        }
    }

    URI of(ApiRequest request) {
        URI reads = settings.apiUrl() == null ? own : settings.apiUrl();
        URI commands = settings.commandUrl() == null ? reads : settings.commandUrl();
        URI base = isRead(request) ? reads : commands;
        return URI.create(Objects.requireNonNull(base, "the server listens before it is asked") + request.path());
    }

    /** The query side answers {@code GET}, and the few others that change nothing of the ledger. */
    private static boolean isRead(ApiRequest request) {
        return "GET".equals(request.method())
                || request.path().startsWith("/v1/ops/")
                || request.path().startsWith("/v1/audit/");
    }
}
