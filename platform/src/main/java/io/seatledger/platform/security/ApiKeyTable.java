package io.seatledger.platform.security;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code access.api_key}. */
final class ApiKeyTable {
    private static final String COLUMNS = "key_id, name, role, store_ids, agent_id, learner_id, created_at, created_by,"
            + " expires_at, revoked_at, request_sha256";
    private static final String INSERT = """
            insert into access.api_key (key_id, secret_sha256, name, role, store_ids, agent_id, learner_id,
                                        created_at, created_by, expires_at, request_sha256)
            values (:keyId, :hash, :name, :role, cast(:storeIds as text[]), :agentId, :learnerId,
                    :createdAt, :createdBy, :expiresAt, :request)
            on conflict do nothing
            """;
    private static final String FIND_LIVE = "select secret_sha256, " + COLUMNS + " from access.api_key"
            + " where secret_sha256 = any(:hashes) and revoked_at is null and (expires_at is null or expires_at > :now)";
    private static final String IS_LIVE = "select exists (select from access.api_key where key_id = :keyId"
            + " and revoked_at is null and (expires_at is null or expires_at > :now))";
    private static final String FIND = "select " + COLUMNS + " from access.api_key where key_id = :keyId";
    private static final String LIST =
            "select " + COLUMNS + " from access.api_key where key_id > :after order by key_id limit :limit";
    private static final String REVOKE =
            "update access.api_key set revoked_at = coalesce(revoked_at, :now) where key_id = :keyId";

    private final JdbcClient db;

    ApiKeyTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * A key and the request that made it.
     *
     * @param requestSha256 {@code null} when it was made without an idempotency key
     */
    @SuppressWarnings("ArrayRecordComponent") // compared in constant time, never by equals
    record Row(ApiKey key, byte @Nullable [] requestSha256) {}

    boolean insert(ApiKey key, byte[] secretHash, byte @Nullable [] request) {
        List<String> stores = key.storeIds();
        return db.sql(INSERT)
                        .param("keyId", key.keyId())
                        .param("hash", secretHash)
                        .param("name", key.name())
                        .param("role", key.role().name())
                        .param("storeIds", stores == null ? null : stores.toArray(new String[0]), Types.ARRAY)
                        .param("agentId", key.agentId(), Types.VARCHAR)
                        .param("learnerId", key.learnerId(), Types.VARCHAR)
                        .param("createdAt", timestamp(key.createdAt()))
                        .param("createdBy", key.createdBy())
                        .param("expiresAt", timestamp(key.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("request", request, Types.BINARY)
                        .update()
                == 1;
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from access.api_key)")
                .query(Boolean.class)
                .single();
    }

    boolean has(byte[] secretHash) {
        return db.sql("select exists (select from access.api_key where secret_sha256 = :hash)")
                .param("hash", secretHash)
                .query(Boolean.class)
                .single();
    }

    /** Keys that may be used now, by the hash of their secret. */
    Map<ByteBuffer, ApiKey> findLive(Collection<ByteBuffer> secretHashes, Instant now) {
        byte[][] hashes = secretHashes.stream().map(ByteBuffer::array).toArray(byte[][]::new);
        Map<ByteBuffer, ApiKey> found = new HashMap<>();
        db.sql(FIND_LIVE)
                .param("hashes", hashes, Types.ARRAY)
                .param("now", timestamp(now))
                .query(row -> {
                    found.put(
                            ByteBuffer.wrap(row.getBytes("secret_sha256")),
                            row(row, 0).key());
                });
        return found;
    }

    boolean isLive(String keyId, Instant now) {
        return db.sql(IS_LIVE)
                .param("keyId", keyId)
                .param("now", timestamp(now))
                .query(Boolean.class)
                .single();
    }

    Optional<Row> find(String keyId) {
        return db.sql(FIND).param("keyId", keyId).query(ApiKeyTable::row).optional();
    }

    List<ApiKey> list(@Nullable String after, int limit) {
        return db
                .sql(LIST)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(ApiKeyTable::row)
                .list()
                .stream()
                .map(Row::key)
                .toList();
    }

    boolean revoke(String keyId, Instant now) {
        return db.sql(REVOKE).param("keyId", keyId).param("now", timestamp(now)).update() == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Array stores = row.getArray("store_ids");
        ApiKey key = new ApiKey(
                row.getString("key_id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                stores == null ? null : List.of((String[]) stores.getArray()),
                row.getString("agent_id"),
                row.getString("learner_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
        return new Row(key, row.getBytes("request_sha256"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
