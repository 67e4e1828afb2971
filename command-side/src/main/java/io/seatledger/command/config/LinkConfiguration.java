package io.seatledger.command.config;

import io.seatledger.command.link.PublicUrl;
import io.seatledger.command.link.RedemptionTokens;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.RandomBytes;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Redemption tokens, and where their links lead. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {
    private static final String PUBLIC_URL = "seatledger.public-url";

    @Bean
    PublicUrl publicUrl(Environment environment) {
        String named = environment.getProperty(PUBLIC_URL);
        if (StringUtils.hasText(named)) {
            String base = checked(named.strip());
            return new PublicUrl(() -> base);
        }
        return new PublicUrl(() -> "http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }

    @Bean
    RedemptionTokens redemptionTokens(KeyEncryptionKey kek, PublicUrl publicUrl) {
        return new RedemptionTokens(kek, publicUrl, RandomBytes::fresh);
    }

    /** A link that cannot be opened would be noticed by those invited only. */
    private static String checked(String url) {
        URI uri = URI.create(url);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalStateException(
                    PUBLIC_URL + " must be an address like https://seats.example.org, but is " + url);
        }
        return url.replaceFirst("/+$", "");
    }
}
