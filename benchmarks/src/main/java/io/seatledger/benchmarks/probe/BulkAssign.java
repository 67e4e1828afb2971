package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.database.SameRows;
import io.seatledger.benchmarks.http.HttpConnection;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list of 10,000 learners in one request, and its events by one multi-row insert. */
final class BulkAssign implements Probe {
    private static final int LEARNERS = 10_000;
    private static final Pattern ORDER = Pattern.compile("ord_[A-Za-z0-9]+");

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.COMMAND);
    }

    @Override
    public List<Line> measure(Field field) throws IOException, SQLException, InterruptedException {
        OursOverHttp service = field.service(Field.COMMAND);
        field.turnOf(Field.COMMAND);
        SameRows rows = SameRows.in(field.database(), service.database());
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        int lists = 0;
        long warmUntil = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(field.options().warmMillis());
        while (System.nanoTime() < warmUntil) {
            assign(service, lists++);
        }
        for (int round = 0; round < field.options().rounds(); round++) {
            service.settle();
            long before = rows.head();
            double ours = assign(service, lists++);
            ratios.add(rows.insertAgain(before, rows.head()) / ours);
            rates.add(LEARNERS / ours);
        }
        service.settle();
        return List.of(
                Line.atLeast(
                        "7",
                        "10,000 learners assigned in one request over HTTP: time of one multi-row insert of the same events ÷ time of the"
                                + " request",
                        ratios,
                        0.5,
                        "1.0"),
                Line.told("7", "the same: seats a second, of this machine alone", rates));
    }

    private static double assign(OursOverHttp service, int number) throws IOException {
        try (HttpConnection connection = service.connection()) {
            String bearer = service.bearer("storeBackend");
            Matcher order = ORDER.matcher(post(
                    connection,
                    bearer,
                    "/v1/stores/bench/orders",
                    "{\"agentId\": \"agent-1\", \"lines\": [{\"productId\": \"safety\", \"quantity\": " + LEARNERS
                            + "}]}"));
            if (!order.find()) {
                throw new IOException("no order in " + connection.body());
            }
            String path = "/v1/orders/" + order.group();
            post(connection, bearer, path + "/payment/mark-paid", "{\"reference\": \"bench\"}");
            String learners = IntStream.range(0, LEARNERS)
                    .mapToObj(each -> "{\"learnerId\":\"learner-" + number + '-' + each + "\"}")
                    .collect(Collectors.joining(","));
            String list = "{\"mode\":\"ATOMIC\",\"learners\":[" + learners + "]}";
            long start = System.nanoTime();
            post(connection, bearer, path + "/lines/1/assignments", list);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static String post(HttpConnection connection, String bearer, String path, String body) throws IOException {
        Map<String, String> headers = Map.of(
                "Authorization", bearer, "Idempotency-Key", UUID.randomUUID().toString());
        int status = connection.send("POST", path, headers, body);
        if (status / 100 != 2) {
            throw new IOException(path + ": " + status + " " + connection.body());
        }
        return connection.body();
    }
}
