package io.seatledger.platform.security;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.PrivateFile;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.AnswerJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes one API key per role at the first start and writes them to {@code keys.json}. The file is written under another name
 * before the keys are committed and renamed after, so a crash in between is mended by the next start.
 */
final class KeysFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeysFile.class);
    private static final Map<String, Role> FIRST = firstKeys();
    /** Any number, the same on all instances: only one of them makes the first keys. */
    private static final long LOCK = 0x5EA7_1ED6_0001L;

    private final JdbcClient db;
    private final ApiKeyTable table;
    private final TransactionOperations transactions;
    private final Ids ids;
    private final Clock clock;
    private final Path file;
    private final Path written;

    KeysFile(JdbcClient db, TransactionOperations transactions, Ids ids, Clock clock, DataDirectory data) {
        this.db = db;
        this.table = new ApiKeyTable(db);
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.file = data.resolve("keys.json");
        this.written = data.resolve("keys.json.new");
    }

    /** Sees to it that there are keys, and that the file of those made here has its name. */
    void prepare() {
        try {
            transactions.executeWithoutResult(tx -> makeIfNone());
            if (Files.exists(written)) {
                finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the first API keys cannot be written to " + file, e);
        }
    }

    private void makeIfNone() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> n)
                .list();
        if (!table.isEmpty()) {
            return;
        }
        Map<String, String> secrets = new LinkedHashMap<>();
        FIRST.forEach((name, role) -> {
            String secret = ApiKeySecret.fresh();
            secrets.put(name, secret);
            ApiKey key =
                    new ApiKey(ids.apiKey(), name, role, null, null, null, clock.instant(), "first-start", null, null);
            table.insert(key, ApiKeySecret.hash(secret), null);
        });
        try {
            PrivateFile.write(
                    written,
                    AnswerJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(secrets));
        } catch (IOException e) {
            throw new UncheckedIOException("the first API keys cannot be written to " + written, e);
        }
    }

    /** What is written but not renamed is either committed, or of a start that failed. */
    private void finish() throws IOException {
        if (committed()) {
            PrivateFile.rename(written, file);
            LOG.info("The first API keys are in {}", file);
        } else {
            Files.delete(written);
        }
    }

    private boolean committed() throws IOException {
        try {
            Map<?, ?> secrets = AnswerJson.mapper().readValue(Files.readAllBytes(written), Map.class);
            return !secrets.isEmpty()
                    && secrets.values().stream().allMatch(s -> table.has(ApiKeySecret.hash(String.valueOf(s))));
        } catch (tools.jackson.core.JacksonException e) {
            return false;
        }
    }

    private static Map<String, Role> firstKeys() {
        Map<String, Role> keys = new LinkedHashMap<>();
        keys.put("admin", Role.ADMIN);
        keys.put("storeBackend", Role.STORE_BACKEND);
        keys.put("lms", Role.LMS);
        keys.put("auditor", Role.AUDITOR);
        keys.put("reporter", Role.REPORTER);
        keys.put("operator", Role.OPERATOR);
        return keys;
    }
}
