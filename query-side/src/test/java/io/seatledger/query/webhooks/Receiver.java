package io.seatledger.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store backend's server that hears webhooks and answers what it is told to. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile byte[] answer = {};

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::hear);
        server.start();
    }

    /** A message as it came. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Heard(
            String path, String id, String timestamp, String signature, String contentType, byte[] body, int status) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        long position() {
            return json().get("data").get("position").asLong();
        }

        /** Computed from the standard's text alone. */
        boolean isSignedWith(String secret) throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = id + "." + timestamp + "." + new String(body, StandardCharsets.UTF_8);
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return List.of(signature.split(" ")).contains(expected);
        }
    }

    String url() {
        return "http://localhost:" + port() + "/hook";
    }

    int port() {
        return server.getAddress().getPort();
    }

    void answers(int code) {
        status = code;
    }

    void answersWith(byte[] body) {
        status = 200;
        answer = body;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Positions it took, in the order it took them. */
    List<Long> taken() {
        return heard().stream()
                .filter(each -> each.status() / 100 == 2)
                .map(Heard::position)
                .toList();
    }

    List<Heard> awaitHeard(int count) {
        await().atMost(Duration.ofSeconds(15)).until(() -> heard.size() >= count);
        return heard();
    }

    void awaitTaken(List<Long> positions) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(taken()).isEqualTo(positions));
    }

    private void hear(HttpExchange exchange) throws IOException {
        int code = status;
        byte[] body = exchange.getRequestBody().readAllBytes();
        heard.add(new Heard(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body,
                code));
        if (code == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        try (exchange) {
            exchange.sendResponseHeaders(code, code == 200 ? answer.length : -1);
            if (code == 200) {
                exchange.getResponseBody().write(answer);
            }
        } catch (IOException hungUp) {
            // The sender reads only so much.
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
