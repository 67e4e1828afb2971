package io.seatledger.query.webhooks;

import io.seatledger.platform.trace.Tracing;
import io.seatledger.query.changes.Change;
import io.seatledger.query.changes.ChangeLog;
import io.seatledger.query.changes.ChangePage;
import io.seatledger.query.webhooks.WebhookTable.Failing;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Tells one webhook what it was not told yet, in order, one message at a time. Progress is kept after the receiver has answered: a crash
 * in between tells the same message again, under the same id.
 */
@Component
class WebhookWorker {
    private static final int PAGE = 20;

    private final WebhookTable table;
    private final DeliveryLog deliveries;
    private final ChangeLog log;
    private final WebhookClient client;
    private final WebhookSigner signer;
    private final SenderSettings settings;
    private final WebhookMetrics metrics;
    private final Tracing tracing;
    private final Clock clock;

    WebhookWorker(
            WebhookTable table,
            DeliveryLog deliveries,
            ChangeLog log,
            WebhookClient client,
            WebhookSigner signer,
            SenderSettings settings,
            WebhookMetrics metrics,
            Tracing tracing,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.log = log;
        this.client = client;
        this.signer = signer;
        this.settings = settings;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Goes on while there is something to tell, the webhook takes it, and {@code mayGoOn}. */
    void run(String webhookId, BooleanSupplier mayGoOn) {
        boolean more = true;
        while (more && mayGoOn.getAsBoolean()) {
            more = page(webhookId, mayGoOn);
        }
    }

    private boolean page(String webhookId, BooleanSupplier mayGoOn) {
        Webhook webhook = due(webhookId).orElse(null);
        if (webhook == null) {
            return false;
        }
        ChangePage page = log.page(webhook.scope(), webhook.position(), Long.MAX_VALUE, PAGE);
        long position = webhook.position();
        for (Change change : page.items()) {
            // Asked again before every message: it may be paused, restarted, deleted or given a new secret at any time.
            Webhook now = due(webhookId).orElse(null);
            if (now == null || now.position() != position || !mayGoOn.getAsBoolean() || !told(now, change)) {
                return now != null && now.position() != position;
            }
            position = change.position();
        }
        if (page.through() > position) {
            table.save(webhook, page.through(), Failing.NOT);
        }
        return !page.last();
    }

    private Optional<Webhook> due(String webhookId) {
        return table.find(webhookId).filter(found -> found.due(clock.instant()));
    }

    private boolean told(Webhook webhook, Change change) {
        Instant at = clock.instant();
        WebhookSigner.Message message = signer.message(webhook, change, at);
        WebhookClient.Outcome outcome = tracing.within("webhook", span -> {
            span.setAttribute("ledger.position.last", change.position());
            return client.send(webhook.url(), message.headers(), message.body());
        });
        deliveries.add(webhook, change.position(), at, outcome);
        metrics.delivered(outcome.told());
        if (outcome.told()) {
            table.save(webhook, change.position(), Failing.NOT);
        } else {
            table.save(webhook, webhook.position(), failing(webhook, outcome));
        }
        return outcome.told();
    }

    private Failing failing(Webhook webhook, WebhookClient.Outcome outcome) {
        Instant now = clock.instant();
        Instant known = webhook.failingSince();
        Instant since = known == null ? now : known;
        int failures = webhook.failures() + 1;
        Instant next =
                now.plus(settings.pause(failures, ThreadLocalRandom.current().nextDouble()));
        boolean tooLong = since.plus(settings.giveUpAfter()).isBefore(now);
        String stopped = outcome.gone() ? "GONE" : tooLong ? "FAILING" : null;
        return new Failing(failures, since, stopped == null ? next : null, stopped);
    }
}
