package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.http.Clients;
import io.seatledger.benchmarks.http.HttpConnection;
import io.seatledger.benchmarks.load.ClosedLoop;
import io.seatledger.benchmarks.load.Latencies;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the answer to a purchase until its order can be read: one more client buys and asks, the others only buy. */
final class Lag implements Probe {
    private static final int CLIENTS = 32;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final Pattern ORDER = Pattern.compile("ord_[A-Za-z0-9]+");
    private static final Pattern POSITION = Pattern.compile("(?i)ledger-position: *(\\d+)");

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.HTTP);
    }

    @Override
    public List<Line> measure(Field field) throws IOException, InterruptedException {
        OursOverHttp service = field.service(Field.HTTP);
        field.turnOf(Field.HTTP);
        Load load = new Load(
                CLIENTS + 1, field.options().spanMillis(), field.options().agents(), 1);
        List<Double> half = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        for (int round = 0; round < field.options().rounds(); round++) {
            Latencies lags = lags(service, load);
            half.add(lags.micros(0.5) / 1_000.0);
            most.add(lags.micros(0.99) / 1_000.0);
            service.settle();
        }
        String what = "from the answer to readable, 32 clients, both sides in one process, ms: ";
        return List.of(Line.atMost("10", what + "p99", most, 50, "20"), Line.told("10", what + "p50", half));
    }

    private static Latencies lags(OursOverHttp service, Load load) throws IOException, InterruptedException {
        Latencies lags = new Latencies();
        Clients clients = service.clients(CLIENTS);
        try (HttpConnection writer = service.connection();
                HttpConnection reader = service.connection()) {
            String bearer = service.bearer("storeBackend");
            ClosedLoop.run(
                    load,
                    number -> number < CLIENTS
                            ? clients.buyer(number)
                            : (agent, quantity) -> lags.add(lag(bought(writer, bearer, agent), reader, bearer)));
        }
        return lags;
    }

    private static HttpConnection bought(HttpConnection writer, String bearer, int agent) throws IOException {
        int status = writer.send(
                "POST",
                "/v1/stores/bench/orders",
                Map.of(
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                "{\"agentId\": \"agent-" + agent + "\", \"lines\": [{\"productId\": \"safety\", \"quantity\": 1}]}");
        if (status != CREATED) {
            throw new IOException(status + " " + writer.body());
        }
        return writer;
    }

    private static long lag(HttpConnection bought, HttpConnection reader, String bearer) throws IOException {
        long answered = System.nanoTime();
        Map<String, String> headers =
                Map.of("Authorization", bearer, "Ledger-Position-At-Least", found(POSITION, bought.head(), 1));
        String path = "/v1/orders/" + found(ORDER, bought.body(), 0);
        int status = 0;
        while (status != OK) {
            status = reader.send("GET", path, headers, "");
        }
        return System.nanoTime() - answered;
    }

    private static String found(Pattern pattern, String text, int group) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return matcher.group(group);
    }
}
