package io.seatledger.command.webhook;

import io.seatledger.platform.security.Caller;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code access.webhook}; a webhook that is not the caller's is not there. */
@Component
class WebhookRegister {
    private static final String INSERT = """
            insert into access.webhook (webhook_id, name, url, only_store_ids, store_ids, organization_id, types,
                start_after, secret, created_at, created_by, request_sha256)
            values (:id, :name, :url, cast(:only as text[]), :stores, :organization, :types, :after, :secret,
                :at, :by, :request)
            on conflict do nothing""";
    private static final String OWN =
            " where webhook_id = :id and (cast(:only as text[]) is null or only_store_ids <@ cast(:only as text[]))";

    private final JdbcClient db;

    WebhookRegister(JdbcClient db) {
        this.db = db;
    }

    /** What a request made, to recognize its repeat, and its secret at rest. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared by equals.
    record Sealed(byte[] secret, byte @Nullable [] request) {}

    boolean insert(
            String id,
            NewWebhook wanted,
            Caller maker,
            long after,
            byte[] secret,
            Instant at,
            byte @Nullable [] request) {
        return db.sql(INSERT)
                        .param("id", id)
                        .param("name", wanted.name())
                        .param("url", wanted.url())
                        .param("only", array(maker.storeIds()), Types.ARRAY)
                        .param("stores", wanted.stores().toArray(String[]::new))
                        .param("organization", wanted.organizationId(), Types.VARCHAR)
                        .param("types", wanted.names().toArray(String[]::new))
                        .param("after", after)
                        .param("secret", secret)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", maker.principal())
                        .param("request", request, Types.BINARY)
                        .update()
                == 1;
    }

    Optional<Sealed> find(String id, Caller caller) {
        return own("select secret, request_sha256 from access.webhook" + OWN, id, caller)
                .query((row, number) -> new Sealed(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    boolean delete(String id, Caller caller) {
        return own("delete from access.webhook" + OWN, id, caller).update() == 1;
    }

    boolean pause(String id, Caller caller) {
        return own("update access.webhook set paused = true" + OWN, id, caller).update() == 1;
    }

    boolean resume(String id, Caller caller) {
        return own("update access.webhook set paused = false, resumes = resumes + 1" + OWN, id, caller)
                        .update()
                == 1;
    }

    boolean restart(String id, Caller caller, long after) {
        return own("update access.webhook set start_after = :after, restarts = restarts + 1" + OWN, id, caller)
                        .param("after", after)
                        .update()
                == 1;
    }

    /** The secret until now signs for a while beside the new one. */
    void rotate(String id, Caller caller, byte[] secret, Instant previousUntil) {
        own(
                        "update access.webhook set previous_secret = secret, secret = :secret, previous_until = :until"
                                + OWN,
                        id,
                        caller)
                .param("secret", secret)
                .param("until", previousUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, String id, Caller caller) {
        return db.sql(sql).param("id", id).param("only", array(caller.storeIds()), Types.ARRAY);
    }

    private static String @Nullable [] array(@Nullable Set<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
