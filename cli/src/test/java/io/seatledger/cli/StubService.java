package io.seatledger.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service that shows a made log up to some size, and whatever a test wants it to lie about. */
public final class StubService implements AutoCloseable {
    private static final String JSON = "application/json";

    private final HttpServer server;
    private final Map<String, Canned> canned = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private UnaryOperator<String> lie = body -> body;
    private LogMaker log;
    private int size;

    private record Canned(int status, String type, String body, Map<String, String> headers) {}

    /** Shows the first {@code size} events of {@code log}. */
    public StubService(LogMaker log, int size) {
        this.log = log;
        this.size = size;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it shows this. */
    public void show(LogMaker other, int itsSize) {
        log = other;
        size = itsSize;
    }

    /** From now on every answer about the log goes through {@code change}. */
    public void lie(UnaryOperator<String> change) {
        lie = change;
    }

    /** Answers {@code path} with this. */
    public void answer(String path, int status, String body) {
        canned.put(path, new Canned(status, JSON, body, Map.of()));
    }

    /** Answers {@code path} with a text of another type. */
    public void answer(String path, String type, String body, Map<String, String> headers) {
        canned.put(path, new Canned(200, type, body, headers));
    }

    /** Paths that were asked for, with their queries. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestURI().toString());
        Canned fixed = canned.get(path);
        if (fixed == null) {
            String body = body(path, String.valueOf(exchange.getRequestURI().getQuery()));
            boolean known = body != null;
            fixed = new Canned(
                    known ? 200 : 404, JSON, known ? lie.apply(body) : "{\"code\":\"ROUTE_NOT_FOUND\"}", Map.of());
        }
        exchange.getResponseHeaders().set("Content-Type", fixed.type());
        exchange.getResponseHeaders().set("Ledger-Position", Long.toString(size));
        fixed.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = fixed.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(fixed.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String body(String path, String query) {
        return switch (path) {
            case "/actuator/health" -> "{\"status\":\"UP\"}";
            case "/v1/audit/keys" ->
                "{\"items\":[{\"verifierKey\":\"" + log.verifierKey() + "\"}],\"nextCursor\":null}";
            case "/v1/audit/checkpoints" ->
                "{\"items\":[{\"size\":" + size + ",\"rootHash\":\"" + hex(log.root(0, size))
                        + "\",\"signedAt\":\"" + Instant.now() + "\",\"note\":\""
                        + log.checkpoint(size).replace("\n", "\\n") + "\"}],\"nextCursor\":null}";
            case "/v1/audit/consistency" -> consistency((int) number(query, "from"), (int) number(query, "to"));
            case "/v1/audit/events" -> events(number(query, "after"), number(query, "limit"));
            case "/v1/ops/projections" ->
                "{\"items\":[{\"name\":\"orders\",\"lagEvents\":0,\"lagSeconds\":0,\"deadLetters\":0}]}";
            default -> null;
        };
    }

    private static long number(String query, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=([0-9]+)").matcher(query);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private String consistency(int from, int to) {
        StringJoiner hashes = new StringJoiner("\",\"", "\"", "\"").setEmptyValue("");
        log.consistency(from, to).forEach(hash -> hashes.add(hex(hash)));
        return "{\"from\":" + from + ",\"to\":" + to + ",\"hashes\":[" + hashes + "]}";
    }

    private String events(long after, long limit) {
        StringJoiner items = new StringJoiner(",");
        log.events().stream().skip(after).limit(limit).forEach(e -> items.add(item(e)));
        return "{\"items\":[" + items + "],\"nextCursor\":null}";
    }

    private static String item(LogMaker.Event e) {
        Instant at = Instant.EPOCH.plusNanos(e.micros() * 1000);
        return "{\"position\":" + e.position() + ",\"stream\":\"" + e.stream() + "\",\"sequence\":" + e.sequence()
                + ",\"type\":\"" + e.type() + "\",\"revision\":" + e.revision() + ",\"recordedAt\":\"" + at
                + "\",\"hash\":\"" + hex(LogMaker.leaf(e)) + "\",\"payload\":"
                + new String(e.payload(), StandardCharsets.UTF_8)
                + ",\"metadata\":{\"by\":\"key_1\"},\"payloadBase64\":\""
                + LogMaker.base64(e.payload()) + "\",\"metadataBase64\":\"" + LogMaker.base64(e.metadata()) + "\"}";
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
