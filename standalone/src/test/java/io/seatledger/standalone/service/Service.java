package io.seatledger.standalone.service;

import io.seatledger.standalone.StandaloneApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standalone service, started once for all tests of this package on an empty data directory and a free port. */
public final class Service {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Service STARTED = start();

    private final URI root;
    private final Path data;
    private final JsonNode keys;
    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context, Path data) throws IOException {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.context = context;
        this.root = URI.create("http://127.0.0.1:" + port);
        this.data = data;
        this.keys = JSON.readTree(Files.readString(data.resolve("keys.json")));
    }

    public static Service running() {
        return STARTED;
    }

    private static Service start() {
        try {
            Service started = on(Files.createTempDirectory("seatledger"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one, on data of its own; stop it. */
    public static Service on(Path data, String... more) {
        return on(data, context -> {}, more);
    }

    /** The same with parts of a test's own in it. */
    static Service on(Path data, ApplicationContextInitializer<ConfigurableApplicationContext> parts, String... more) {
        SpringApplication application = StandaloneApplication.application();
        application.addInitializers(parts);
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--seatledger.data=" + data, "--logging.level.root=error"));
        arguments.addAll(List.of(more));
        try {
            return new Service(application.run(arguments.toArray(String[]::new)), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        context.close();
    }

    /** What it is made of. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return root.getPort();
    }

    /** Where it keeps what it keeps. */
    public Path data() {
        return data;
    }

    /** The API key of one role of {@code keys.json}. */
    public String key(String role) {
        return keys.get(role).asString();
    }

    /** A caller with the key of one role of {@code keys.json}. */
    public Caller as(String role) {
        return withKey(key(role));
    }

    /** Somebody without a key. */
    public Caller asNobody() {
        return new Caller(HttpRequest.newBuilder());
    }

    public Caller withKey(String key) {
        return new Caller(HttpRequest.newBuilder().header("Authorization", "Bearer " + key));
    }

    /** An id that no other test uses. */
    public static String fresh(String prefix) {
        return prefix + '-' + UUID.randomUUID().toString().substring(0, 13);
    }

    /** An answer as a test looks at it. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public long position() {
            return Long.parseLong(header("Ledger-Position"));
        }

        public String code() {
            return json().get("code").asString();
        }

        /** The codes of all reasons, in order. */
        public List<String> reasons() {
            return json().get("reasons")
                    .valueStream()
                    .map(reason -> reason.get("code").asString())
                    .toList();
        }

        /** The pointers of all errors, in order. */
        public List<String> pointers() {
            return json().get("errors")
                    .valueStream()
                    .map(error -> error.get("pointer").asString())
                    .toList();
        }
    }

    /** Sends requests with a key and, where asked, more headers. */
    public final class Caller {
        private final HttpRequest.Builder headers;

        private Caller(HttpRequest.Builder headers) {
            this.headers = headers;
        }

        public Caller with(String name, String value) {
            return new Caller(headers.copy().header(name, value));
        }

        /** The same caller with a new idempotency key. */
        public Caller once() {
            return with("Idempotency-Key", UUID.randomUUID().toString());
        }

        public Answer get(String path) {
            return send(headers.copy().GET(), path);
        }

        public Answer delete(String path) {
            return send(headers.copy().DELETE(), path);
        }

        public Answer put(String path, String body) {
            return send(json().PUT(HttpRequest.BodyPublishers.ofString(body)), path);
        }

        public Answer post(String path, String body) {
            return post(path, body.getBytes(StandardCharsets.UTF_8));
        }

        public Answer post(String path, byte[] body) {
            return send(json().POST(HttpRequest.BodyPublishers.ofByteArray(body)), path);
        }

        public Answer postCsv(String path, String body) {
            HttpRequest.Builder csv = headers.copy().header("Content-Type", "text/csv");
            return send(csv.POST(HttpRequest.BodyPublishers.ofString(body)), path);
        }

        public Answer send(HttpRequest.Builder request, String path) {
            try {
                return new Answer(CLIENT.send(
                        request.uri(root.resolve(path))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private HttpRequest.Builder json() {
            return headers.copy().header("Content-Type", "application/json");
        }
    }
}
