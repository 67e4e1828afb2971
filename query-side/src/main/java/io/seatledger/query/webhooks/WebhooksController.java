package io.seatledger.query.webhooks;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Where;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which webhooks there are, how far each was told, and every attempt; never their secrets. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AUDITOR})
class WebhooksController {
    private final ReadModels readModels;
    private final WebhookTable table;
    private final DeliveryLog deliveries;
    private final LedgerReader log;

    WebhooksController(ReadModels readModels, WebhookTable table, DeliveryLog deliveries, LedgerReader log) {
        this.readModels = readModels;
        this.table = table;
        this.deliveries = deliveries;
        this.log = log;
    }

    /** Webhooks and attempts have no filter but the page. */
    record WebhookQuery(Paging paging) {}

    /**
     * A webhook as it stands.
     *
     * @param storeIds only what is about these stores; empty for whatever its maker may see
     * @param types only events of these names; empty for all
     * @param state {@code ACTIVE}, {@code PAUSED}, {@code GONE} (the receiver said so) or {@code FAILING} (for too long)
     * @param position everything up to it was told, or is not for this webhook
     * @param lag positions of the log after it
     * @param failures in a row
     */
    record WebhookItem(
            String webhookId,
            String name,
            String url,
            List<String> storeIds,
            @Nullable String organizationId,
            List<String> types,
            String state,
            long position,
            long lag,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt,
            Instant createdAt,
            String createdBy) {}

    @ListMapping("/v1/webhooks")
    Listing<WebhookItem> list(
            @Query WebhookQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                WebhookItem.class,
                caller,
                query.paging(),
                question -> readModels.readLog(atLeast, question),
                paging -> page(Place.of(query, paging, 1), caller));
    }

    @GetMapping(path = "/v1/webhooks/{webhookId}", produces = "application/json")
    ResponseEntity<WebhookItem> one(
            @PathVariable @Id String webhookId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .readLog(atLeast, () -> item(webhook(webhookId, caller)))
                .answer();
    }

    @ListMapping("/v1/webhooks/{webhookId}/deliveries")
    Listing<DeliveryLog.Delivery> deliveries(
            @PathVariable @Id String webhookId,
            @Query WebhookQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                DeliveryLog.Delivery.class,
                caller,
                query.paging(),
                question -> readModels.readLog(atLeast, question),
                paging -> deliveries(webhook(webhookId, caller), Place.of(query, paging, 1)));
    }

    private Page<WebhookItem> page(Place place, Caller caller) {
        Where where = own(caller);
        place.after().ifPresent(keys -> where.and("webhook_id > ?", keys.get(0)));
        return place.page(
                table.page(where, place.fetch()).stream().map(this::item).toList(), last -> List.of(last.webhookId()));
    }

    private Page<DeliveryLog.Delivery> deliveries(Webhook webhook, Place place) {
        return place.page(
                deliveries.page(webhook.webhookId(), place.afterPosition().orElse(Long.MAX_VALUE), place.fetch()),
                last -> List.of(Long.toString(last.number())));
    }

    private Webhook webhook(String webhookId, Caller caller) {
        return table.page(own(caller).equal("webhook_id", webhookId), 1).stream()
                .findFirst()
                .orElseThrow(() -> Shown.notFound("WEBHOOK_NOT_FOUND", "webhook", webhookId));
    }

    private static Where own(Caller caller) {
        Set<String> only = caller.storeIds();
        return only == null
                ? new Where()
                : new Where().and("w.only_store_ids <@ ?::text[]", (Object) only.toArray(String[]::new));
    }

    private WebhookItem item(Webhook webhook) {
        String stopped = webhook.stopped();
        String state = webhook.paused() ? "PAUSED" : stopped == null ? "ACTIVE" : stopped;
        return new WebhookItem(
                webhook.webhookId(),
                webhook.name(),
                webhook.url(),
                webhook.storeIds(),
                webhook.organizationId(),
                webhook.types(),
                state,
                webhook.position(),
                Math.max(0, log.head() - webhook.position()),
                webhook.failures(),
                webhook.failingSince(),
                webhook.nextAttemptAt(),
                webhook.createdAt(),
                webhook.createdBy());
    }
}
