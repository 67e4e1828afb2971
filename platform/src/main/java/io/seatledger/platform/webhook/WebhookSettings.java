package io.seatledger.platform.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where webhooks may lead.
 *
 * @param allowHttp whether plain http will do
 * @param allowPrivateAddresses whether addresses of this machine and its networks will do; never where others may make webhooks
 */
@ConfigurationProperties("seatledger.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue("false") boolean allowPrivateAddresses) {}
