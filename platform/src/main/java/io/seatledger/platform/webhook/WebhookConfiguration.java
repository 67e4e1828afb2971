package io.seatledger.platform.webhook;

import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.vault.SealingKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where webhooks may lead, and what seals their secrets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
public class WebhookConfiguration {

    @Bean
    WebhookUrl webhookUrl(WebhookSettings settings) {
        return new WebhookUrl(settings);
    }

    @Bean
    SealingKey webhookSeal(KeyEncryptionKey kek) {
        return new SealingKey(kek, "webhook");
    }
}
