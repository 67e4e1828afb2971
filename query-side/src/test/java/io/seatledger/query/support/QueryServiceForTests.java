package io.seatledger.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.database.Database;
import io.seatledger.platform.database.DatabaseSettings;
import io.seatledger.platform.database.SchemaMigration;
import io.seatledger.platform.test.PostgresForTests;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.SealedPerson;
import io.seatledger.platform.vault.Vault;
import io.seatledger.query.QuerySideApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side as it runs alone, with its threads, over HTTP; a key per caller named like it. */
public final class QueryServiceForTests implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final int port;

    /** The query side with settings of its own, as {@code --name=value}. */
    public QueryServiceForTests(String... settings) {
        PostgresForTests.Database database = PostgresForTests.freshDatabase();
        new Database(DatabaseSettings.of(database.url(), database.username(), database.password(), 1))
                .open(List.of(new SchemaMigration("ledger", "classpath:db/ledger", "ledger")))
                .close();
        context = new SpringApplication(QuerySideApplication.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--seatledger.data=" + temporaryDirectory(),
                                        "--seatledger.training-link=https://lms.example.org/{courseId}/{learnerId}",
                                        "--seatledger.database.url=" + database.url(),
                                        "--seatledger.database.username=" + database.username(),
                                        "--seatledger.database.password=" + database.password()),
                                Stream.of(settings))
                        .toArray(String[]::new));
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        key("admin", "ADMIN", null, null);
        key("backend", "STORE_BACKEND", null, null);
        key("backend-of-s-1", "STORE_BACKEND", "s-1", null);
        key("agent-1", "AGENT", null, "agent-1");
        key("agent-2", "AGENT", null, "agent-2");
        key("auditor", "AUDITOR", null, null);
        key("reader", "AUDITOR", null, null);
        key("reporter", "REPORTER", null, null);
        key("operator", "OPERATOR", null, null);
        key("learner", "LEARNER", null, null);
        key("lms", "LMS", null, null);
    }

    /** An answer as it came. */
    public record Answer(HttpResponse<String> response, JsonNode body) {
        public int status() {
            return response.statusCode();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonNode items() {
            return body.get("items");
        }

        public List<String> each(String field) {
            return items().valueStream().map(item -> item.get(field).asString()).toList();
        }

        public String code() {
            return body.get("code").asString();
        }
    }

    /** Asks as a caller; more headers as name and value in turn. */
    public Answer get(String caller, String path, String... headers) {
        return send(request(caller, path, headers).GET());
    }

    /** Asks for an answer that is read while it comes. */
    public HttpResponse<InputStream> open(String caller, String path, String... headers) {
        try {
            return http.send(request(caller, path, headers).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks for what the log says now in another form than JSON. */
    public String text(String caller, String path, String accept) {
        try (InputStream body = open(
                        caller, path, "Accept", accept, "Ledger-Position-At-Least", Long.toString(log().head()))
                .body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Answer post(String caller, String path) {
        return send(request(caller, path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Asks for what the log says now. */
    public Answer now(String caller, String path, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Ledger-Position-At-Least";
        all[headers.length + 1] = Long.toString(log().head());
        Answer answer = get(caller, path, all);
        assertThat(answer.status()).as("%s %s %s", caller, path, answer.body()).isNotEqualTo(503);
        return answer;
    }

    public LogForTests log() {
        return new LogForTests(db());
    }

    public JdbcClient db() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts personal data of an agent into the vault, as registering it would. */
    public void knows(String agentId, String name) {
        keep("per_" + agentId, PersonalData.ofAgent(name, agentId + "@example.org"));
    }

    /** Puts personal data of a learner into the vault, as inviting it would. */
    public void knowsLearner(String personRef, String email, String givenName, String familyName) {
        keep(personRef, PersonalData.ofLearner(email, givenName, familyName));
    }

    private void keep(String personRef, PersonalData data) {
        SealedPerson sealed = context.getBean(Vault.class).seal(personRef, data);
        db().sql("insert into vault.person (ref, wrapped_key, sealed, email_hash) values (?, ?, ?, ?)")
                .params(sealed.ref(), sealed.wrappedKey(), sealed.sealed(), sealed.emailHash())
                .update();
    }

    public long count(String sql) {
        return db().sql(sql).query(Long.class).single();
    }

    private HttpRequest.Builder request(String caller, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer sk_" + caller);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = response.body().isEmpty() ? "null" : response.body();
            return new Answer(response, JsonMapper.shared().readTree(body.startsWith("#") ? "null" : body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void key(String name, String role, String storeId, String agentId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("sk_" + name).getBytes(StandardCharsets.UTF_8));
            db().sql("""
                    insert into access.api_key
                        (key_id, secret_sha256, name, role, store_ids, agent_id, learner_id, created_at, created_by)
                    values (?, ?, ?, ?, case when ?::text is null then null else array[?::text] end, ?, ?, now(), 'test')""")
                    .param("key_" + name)
                    .param(hash)
                    .param(name)
                    .param(role)
                    .param(storeId)
                    .param(storeId)
                    .param(agentId)
                    .param(role.equals("LEARNER") ? "learner-1" : null)
                    .update();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("query-side");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
