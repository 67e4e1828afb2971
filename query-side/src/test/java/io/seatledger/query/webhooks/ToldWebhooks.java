package io.seatledger.query.webhooks;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.store;

import io.seatledger.platform.vault.SealingKey;
import io.seatledger.platform.webhook.WebhookSecret;
import io.seatledger.query.support.QueryServiceForTests;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A service that tells a receiver of ours, and words for webhooks as the command side would write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ToldWebhooks {
    static final WebhookSecret SECRET =
            WebhookSecret.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    static final WebhookSecret OTHER =
            WebhookSecret.of("another secret of many bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    QueryServiceForTests service;
    Receiver receiver;
    private int made;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests(
                "--seatledger.webhooks.allow-http=true",
                "--seatledger.webhooks.allow-private-addresses=true",
                "--seatledger.webhooks.sender.retry-min=20ms",
                "--seatledger.webhooks.sender.retry-max=50ms",
                "--seatledger.public-url=https://seats.example.org");
        service.log().append(store("s-1"), store("s-2"), agent("agent-1"), agent("agent-2"));
        service.log().append(purchase(placed("ord_1", "agent-1", "s-1", 3)));
        service.log().append(purchase(placed("ord_2", "agent-2", "s-2", 3)));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void listen() {
        receiver = new Receiver();
    }

    @AfterEach
    void hangUp() {
        service.db().sql("delete from access.webhook").update();
        receiver.close();
    }

    /** What the command side would write. */
    String webhook(long after, String onlyStore) {
        String id = "whk_" + ++made;
        service.db()
                .sql("""
                insert into access.webhook (webhook_id, name, url, only_store_ids, store_ids, types, start_after,
                    secret, created_at, created_by)
                values (?, 'orders', ?, case when ?::text is null then null else array[?::text] end, '{}', '{}', ?, ?,
                    now(), 'key:admin')""")
                .param(id)
                .param(receiver.url())
                .param(onlyStore)
                .param(onlyStore)
                .param(after)
                .param(SECRET.sealed(seal(), id))
                .update();
        return id;
    }

    SealingKey seal() {
        return service.bean(SealingKey.class);
    }

    void change(String webhookId, String set) {
        service.db()
                .sql("update access.webhook set " + set + " where webhook_id = ?")
                .param(webhookId)
                .update();
    }

    JsonNode shown(String webhookId) {
        return service.get("admin", "/v1/webhooks/" + webhookId).body();
    }

    List<Long> range(long after) {
        return LongStream.rangeClosed(after + 1, service.log().head()).boxed().toList();
    }
}
