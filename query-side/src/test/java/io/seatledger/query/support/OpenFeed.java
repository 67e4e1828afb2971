package io.seatledger.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feed that is read in the background, line by line, until it ends or is closed. */
public final class OpenFeed implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "feed-reader");
    private volatile boolean broken;

    public OpenFeed(HttpResponse<InputStream> response) {
        this.response = response;
        assertThat(response.statusCode()).isEqualTo(200);
        reader.setDaemon(true);
        reader.start();
    }

    /** Everything until the feed ends by itself, one JSON object per line. */
    public static List<JsonNode> whole(HttpResponse<InputStream> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for a line. */
    public String await1(Predicate<String> wanted) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the events of a feed of server-sent events, as their ids. */
    public List<Long> awaitIds(int count) {
        return await().atMost(Duration.ofSeconds(10)).until(this::ids, found -> found.size() >= count);
    }

    /** Ids of events, not those of signs of life. */
    public List<Long> ids() {
        return lines().stream()
                .filter(line -> line.startsWith("data: "))
                .map(line -> JsonMapper.shared()
                        .readTree(line.substring("data: ".length()))
                        .get("position")
                        .asLong())
                .toList();
    }

    /** Whether the answer ended, in order or not. */
    public boolean ended() {
        return !reader.isAlive();
    }

    /** Whether the connection broke off before the answer was whole. */
    public boolean broken() {
        return broken;
    }

    private void read() {
        try (BufferedReader body = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line = body.readLine();
            while (line != null) {
                lines.add(line);
                line = body.readLine();
            }
        } catch (IOException failure) {
            broken = true;
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyGone) {
            broken = true;
        }
    }
}
