package io.seatledger.console.action;

import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.api.ApiSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The API's address as people reach it: as configured, else where they found the console. */
public final class ConsoleAddress {
    private final ApiSettings settings;

    public ConsoleAddress(ApiSettings settings) {
        this.settings = settings;
    }

    /** Without a slash at the end. */
    public String of(HttpServletRequest request) {
        URI configured = settings.publicUrl();
        return configured == null
                ? UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                        .replacePath(null)
                        .toUriString()
                : configured.toString().replaceFirst("/+$", "");
    }

    /** A request of the current page as a line of curl; for templates. */
    public String curl(ApiRequest request) {
        HttpServletRequest current =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return CurlLine.of(of(current), request);
    }
}
