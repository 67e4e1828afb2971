package io.seatledger.command.seat.redeem;

import io.seatledger.platform.web.OpenToAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The page that redemption links lead to. It is the same for everybody and changes nothing, since mail scanners open links too;
 * the token is in the fragment, which the page reads in the browser and the server never sees.
 */
@RestController
@OpenToAll
class RedeemPageController {
    private static final String HANDOVER = "seatledger.redeem.handover-url";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final byte[] page;
    private final byte[] script = file("redeem.js");
    private final byte[] style = file("redeem.css");

    /** @param handover where the store lets people register or sign in; empty for a page that confirms by itself */
    RedeemPageController(@Value("${" + HANDOVER + ":}") String handover) {
        String template = new String(file("page.html"), StandardCharsets.UTF_8);
        String escaped = HtmlUtils.htmlEscape(checked(handover.strip()), StandardCharsets.UTF_8.name());
        this.page = template.replace("{{handover}}", escaped).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/redeem")
    ResponseEntity<byte[]> page() {
        return answer("text/html;charset=UTF-8", page);
    }

    @GetMapping("/redeem/redeem.js")
    ResponseEntity<byte[]> script() {
        return answer("text/javascript;charset=UTF-8", script);
    }

    @GetMapping("/redeem/redeem.css")
    ResponseEntity<byte[]> style() {
        return answer("text/css;charset=UTF-8", style);
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(content);
    }

    /** The token goes there; an address that leads nowhere would be noticed by those invited only. */
    private static String checked(String url) {
        if (url.isEmpty()) {
            return url;
        }
        URI uri = URI.create(url);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawFragment() != null) {
            throw new IllegalStateException(
                    HANDOVER + " must be an address like https://store.example.org/redeem, but is " + url);
        }
        return url;
    }

    private static byte[] file(String name) {
        try (InputStream content = RedeemPageController.class.getResourceAsStream("/redeem/" + name)) {
            if (content == null) {
                throw new IllegalStateException("the page's " + name + " is part of the program");
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
