package io.seatledger.standalone.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.standalone.StandaloneProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process of its own that logs all it can: DEBUG of our packages, one line per request, as JSON. Whatever callers send it, also
 * what it cannot read and mails that cannot be sent, nothing of it is in its output.
 */
class LogLinesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PLANTED = "zqplanted";
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path directory;

    private static StandaloneProcess service;
    private static JsonNode keys;
    private static int planted;

    @BeforeAll
    static void start() throws IOException {
        Path data = directory.resolve("data");
        Map<String, String> loud = Map.of(
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                "LOGGING_LEVEL_IO_SEATLEDGER", "debug",
                "LOGGING_LEVEL_IO_SEATLEDGER_ACCESS", "info",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", "1",
                "SEATLEDGER_MAIL_SWEEP", "200ms");
        service = StandaloneProcess.start(data, loud, LINES::add);
        keys = JSON.readTree(Files.readString(data.resolve("keys.json")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A word that must not be seen again. */
    private static String word() {
        return PLANTED + ++planted;
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> as(String role, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + keys.get(role).asString();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, body, all);
    }

    private static String person() {
        return "{\"givenName\": \"%s\", \"familyName\": \"%s\", \"email\": \"%s@example.org\"}"
                .formatted(word(), word(), word());
    }

    private static String sold() throws Exception {
        as("admin", "PUT", "/v1/stores/s", "{\"name\": \"" + word() + "\", \"currency\": \"USD\"}");
        as("admin", "PUT", "/v1/stores/s/policy", "{\"saleModel\": \"WHOLESALE\"}");
        as("admin", "PUT", "/v1/products/p", "{\"title\": \"T\", \"courseId\": \"c\", \"redemption\": \"MANUAL\"}");
        as("admin", "PUT", "/v1/stores/s/products/p", """
                {"unitPrice": {"amountMinor": 100, "currency": "USD"}, "published": true}""");
        as(
                "admin",
                "PUT",
                "/v1/agents/a",
                "{\"name\": \"%s\", \"email\": \"%s@example.org\", \"organizationId\": \"o\"}"
                        .formatted(word(), word()));
        as("admin", "POST", "/v1/agents/a/agreements", """
                {"kind": "WHOLESALE", "documentReference": "D", "effectiveFrom": "2026-01-01"}""");
        String bought = as(
                        "storeBackend",
                        "POST",
                        "/v1/stores/s/orders",
                        "{\"agentId\": \"a\", \"lines\": [{\"productId\": \"p\", \"quantity\": 5}]}",
                        "Idempotency-Key",
                        word())
                .body();
        String order = JSON.readTree(bought).get("orderId").asString();
        as(
                "storeBackend",
                "POST",
                "/v1/orders/" + order + "/payment/mark-paid",
                "{\"reference\": \"r\"}",
                "Idempotency-Key",
                "k");
        return order;
    }

    private static void askForWhatIsWellFormed(String order) throws Exception {
        as(
                "storeBackend",
                "POST",
                "/v1/seats/" + order + ".1.1/assign",
                "{\"learner\": " + person() + "}",
                "Reason",
                word());
        HttpResponse<String> sent = as("storeBackend", "POST", "/v1/seats/" + order + ".1.2/redemption-link", person());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        as("admin", "POST", "/v1/seats/" + order + ".1.1/unassign", "{\"reason\": \"" + word() + "\"}");
        as(
                "admin",
                "POST",
                "/v1/orders/" + order + "/notes",
                "{\"text\": \"" + word() + "\", \"visibility\": \"INTERNAL\"}");
        as("admin", "GET", "/v1/seats?learner=" + word() + "%40example.org&limit=5", "", "Reason", word());
        as("admin", "GET", "/v1/orders?q=" + word(), "");
        as(
                "storeBackend",
                "POST",
                "/v1/redemptions",
                "{\"token\": \"%s\", \"learner\": {\"learnerId\": \"l\", \"email\": \"%s@x.org\"}}"
                        .formatted(word(), word()),
                "On-Behalf-Of",
                "learner:l");
    }

    private static void askForWhatIsNot(String order) throws Exception {
        as("admin", "PUT", "/v1/agents/b", "{\"name\": 5, \"email\": \"" + word() + "\", \"" + word() + "\": 1}");
        as("admin", "PUT", "/v1/agents/b", "{\"name\": \"" + word() + "\", \"name\": \"" + word() + '"');
        as(
                "admin",
                "PUT",
                "/v1/agents/b",
                "{\"name\": \"\\u0000" + word() + "\", \"email\": \"\\ud800" + word() + "\"}");
        as("admin", "PUT", "/v1/agents/" + word() + "@example.org", "{}");
        as("admin", "PUT", "/v1/agents/b", "<xml>" + word(), "Content-Type", "text/" + word());
        as("admin", "GET", "/v1/agents?" + word() + "=" + word() + "%40example.org", "");
        as("admin", "GET", "/v1/agents?cursor=" + word(), "", "Accept", "text/" + word());
        as("admin", "GET", "/" + word() + "/" + word(), "");
        as("admin", "GET", "/v1/agents", "", "Ledger-Position-At-Least", word());
        as("admin", word().toUpperCase(java.util.Locale.ROOT), "/v1/agents", "");
        as("storeBackend", "POST", "/v1/seats/" + order + ".1.3/assign", "{}", "On-Behalf-Of", word());
        as(
                "storeBackend",
                "POST",
                "/v1/seats/" + order + ".1.3/assign",
                "{}",
                "X-Correlation-Id",
                word() + "@" + word());
        send("GET", "/v1/agents", "", "Authorization", "Bearer sk_" + word());
        send("GET", "/v1/agents", "", "Authorization", "Bearer eyJhbGciOiJub25lIn0." + word() + ".");
        send("GET", "/v1/agents", "", "Authorization", word());
        as("lms", "GET", "/v1/agents?q=" + word(), "");
    }

    private static List<JsonNode> lines() {
        return LINES.stream().map(JSON::readTree).toList();
    }

    @Test
    void nothing_that_callers_send_is_in_them_and_each_is_json() throws Exception {
        String order = sold();
        askForWhatIsWellFormed(order);
        askForWhatIsNot(order);
        as("admin", "GET", "/v1/orders/" + order, "", "X-Correlation-Id", "the-last-one");
        await().until(() -> LINES.stream().anyMatch(line -> line.contains("the-last-one")));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> LINES.stream().anyMatch(line -> line.contains("was not taken")));
        assertThat(planted).isGreaterThan(40);
        assertThat(LINES)
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains(PLANTED));
        assertThat(LINES).noneMatch(line -> line.contains("sk_") || line.contains("@example.org"));
        assertThat(lines()).allMatch(line -> line.has("@timestamp") && line.has("message"));
        assertThat(lines())
                .filteredOn(line -> isAccess(line, "correlationId", "the-last-one"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("method").asString()).isEqualTo("GET");
                    assertThat(line.get("route").asString()).isEqualTo("/v1/orders/{orderId}");
                    assertThat(line.get("status").asInt()).isEqualTo(200);
                    assertThat(line.get("millis").asLong()).isNotNegative();
                    assertThat(line.get("role").asString()).isEqualTo("ADMIN");
                    assertThat(line.get("principal").asString()).startsWith("key:");
                });
        assertThat(lines())
                .anyMatch(line -> isAccess(line, "status", "401"))
                .anyMatch(line -> isAccess(line, "route", "unknown"));
    }

    private static boolean isAccess(JsonNode line, String field, String value) {
        return line.path("log").path("logger").asString("").equals("io.seatledger.access")
                && line.path(field).asString("").equals(value);
    }
}
