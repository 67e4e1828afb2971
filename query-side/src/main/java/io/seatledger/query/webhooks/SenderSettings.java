package io.seatledger.query.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are told.
 *
 * @param enabled whether this instance tells any
 * @param workers webhooks that this instance tells at once
 * @param connectTimeout longest wait for a connection
 * @param timeout longest a delivery may take in all
 * @param retryMin pause after the first failure; it doubles with every further one
 * @param retryMax longest pause
 * @param giveUpAfter how long a webhook may fail before it is left alone
 * @param keepLog how long attempts are remembered
 */
@ConfigurationProperties("seatledger.webhooks.sender")
public record SenderSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("8") int workers,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("5s") Duration retryMin,
        @DefaultValue("1h") Duration retryMax,
        @DefaultValue("3d") Duration giveUpAfter,
        @DefaultValue("30d") Duration keepLog) {

    /** The pause after so many failures in a row, give or take a fifth: receivers that come back are not met by all at once. */
    Duration pause(int failures, double dice) {
        long doubled = retryMin.toMillis() << Math.min(failures - 1, 30);
        long millis = Math.min(doubled < 0 ? Long.MAX_VALUE : doubled, retryMax.toMillis());
        return Duration.ofMillis((long) (millis * (0.8 + 0.4 * dice)));
    }
}
