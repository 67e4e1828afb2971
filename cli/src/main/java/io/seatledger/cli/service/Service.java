package io.seatledger.cli.service;

import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.settings.Globals;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One service, asked with one key. Redirections are not followed: the key is for this address only. */
public final class Service {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String url;
    private final @Nullable String key;

    private Service(HttpClient http, String url, @Nullable String key) {
        this.http = http;
        this.url = url;
        this.key = key;
    }

    /** The service that the options name, asked with the key of {@code usualRole} unless another one was given. */
    public static Service of(Globals globals, String usualRole) {
        String given = globals.apiKey();
        return at(globals.url(), given != null ? given : fromFile(globals.keysFile(), globals.role(usualRole)));
    }

    /** The service at an address, asked with the key of a role in a keys file. */
    public static Service of(String url, Path keysFile, String role) {
        return at(url, fromFile(keysFile, role));
    }

    private static Service at(String url, String key) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
                throw Stopped.usage("--url: " + url + " is no address like http://localhost:8080");
            }
        } catch (IllegalArgumentException e) {
            throw Stopped.usage("--url: " + url + " is no address like http://localhost:8080");
        }
        return new Service(http, url, key);
    }

    /** The same service, asked with the key of another role in the keys file. */
    public Service as(Globals globals, String role) {
        return globals.apiKey() != null ? this : as(globals.keysFile(), role);
    }

    /** The same service, asked with the key of another role in that file. */
    public Service as(Path keysFile, String role) {
        return new Service(http, url, fromFile(keysFile, role));
    }

    private static String fromFile(Path file, String role) {
        try {
            JsonNode found = Json.PLAIN.readTree(Files.readString(file)).get(role);
            if (found == null || !found.isString()) {
                throw Stopped.usage(file + " has no key of the role " + role);
            }
            return found.stringValue();
        } catch (IOException e) {
            throw Stopped.usage(
                    "No key to ask the service with: " + file + " cannot be read. Give one with --api-key, or"
                            + " in SEATLEDGER_API_KEY, or name the file with --keys-file.");
        } catch (JacksonException e) {
            throw Stopped.usage(file + " is not a file of keys");
        }
    }

    /** The address. */
    public String url() {
        return url;
    }

    /** Asks for a resource that must be there. */
    public JsonNode get(String path) {
        return accepted("GET " + path, ask(request(path).build())).json();
    }

    /** Asks for a resource, whatever the answer is. */
    public Answer ask(String path) {
        return ask(request(path).build());
    }

    /** Asks for a resource without waiting for it. */
    public CompletableFuture<JsonNode> getLater(String path) {
        return http.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> accepted("GET " + path, answered(answer)).json());
    }

    /** Waits for what {@link #getLater} asked for. */
    public static JsonNode arrived(CompletableFuture<JsonNode> later) {
        try {
            return later.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Stopped stopped) {
                throw stopped;
            }
            throw new Stopped(ExitCode.UNREACHABLE, "The service did not answer.");
        }
    }

    /** Sends a command. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return ask(request.build());
    }

    /** Asks for something that is read as it comes, of another type than JSON. */
    public HttpResponse<InputStream> open(String path, String accept, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).setHeader("Accept", accept);
        headers.forEach(request::header);
        HttpResponse<InputStream> answer = sent(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            try (InputStream body = answer.body()) {
                String text = new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8);
                accepted("GET " + path, new Answer(answer.statusCode(), answer.headers(), text));
            } catch (IOException e) {
                throw unreachable();
            }
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT).setHeader("Accept", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer ask(HttpRequest request) {
        return answered(sent(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static Answer answered(HttpResponse<String> answer) {
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (HttpTimeoutException e) {
            throw new Stopped(ExitCode.UNREACHABLE, url + " took too long to answer.");
        } catch (IOException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(ExitCode.UNREACHABLE, "Interrupted while waiting for " + url + ".");
        }
    }

    private Stopped unreachable() {
        return new Stopped(
                ExitCode.UNREACHABLE, "No service answers at " + url + ". Is it running? (--url, SEATLEDGER_URL)");
    }

    /** The answer if it is one of success. */
    public static Answer accepted(String what, Answer answer) {
        if (answer.status() / 100 == 2) {
            return answer;
        }
        ExitCode exit = answer.status() / 100 == 4 ? ExitCode.REFUSED : ExitCode.UNREACHABLE;
        throw new Stopped(exit, "The service did not accept " + what + ": " + answer.problem());
    }

    /** A text as part of a path or query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
