package io.seatledger.query.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was told and what not, and how far the first hundred webhooks are behind. */
@Component
class WebhookMetrics {
    private static final int SHOWN_MAX = 100;

    private final MeterRegistry meters;
    private final MultiGauge lag;

    WebhookMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.lag = MultiGauge.builder("seatledger.webhook.lag.events")
                .description("Events of the log that a webhook was not told of yet")
                .register(meters);
        delivered(true, 0);
        delivered(false, 0);
    }

    void delivered(boolean told) {
        delivered(told, 1);
    }

    /** Also of none: what is never seen cannot be alarmed about. */
    private void delivered(boolean told, int messages) {
        meters.counter("seatledger.webhook.deliveries", "outcome", told ? "told" : "failed")
                .increment(messages);
    }

    void show(List<Webhook> webhooks, long head) {
        lag.register(
                webhooks.stream()
                        .limit(SHOWN_MAX)
                        .map(webhook -> MultiGauge.Row.of(
                                Tags.of("webhook", webhook.webhookId()), Math.max(0, head - webhook.position())))
                        .toList(),
                true);
    }
}
