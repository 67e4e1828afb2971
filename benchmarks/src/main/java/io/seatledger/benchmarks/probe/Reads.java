package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.http.HttpConnection;
import io.seatledger.benchmarks.load.ClosedLoop;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import io.seatledger.benchmarks.ours.NothingOverHttp;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An order by its id beside a bare select by key behind the same server; inventories over many seats, now and of the past. */
final class Reads implements Probe {
    private static final int CLIENTS = 8;
    private static final int OK = 200;
    private static final int QUESTIONS = 20;
    private static final String IDS =
            "select string_agg(order_id, ',') from (select order_id from reporting.orders order by md5(order_id) limit 200) o";
    private static final String INVENTORY = "/v1/inventory?by=organization&limit=200";

    private final List<Double> orders = new ArrayList<>();
    private final List<Double> pastOrders = new ArrayList<>();
    private final List<Double> inventoryMillis = new ArrayList<>();
    private final List<Double> pastInventory = new ArrayList<>();

    private interface Connections {
        HttpConnection open() throws IOException;
    }

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.HTTP, Field.NOTHING);
    }

    @Override
    public List<Line> measure(Field field) throws IOException, SQLException, InterruptedException {
        OursOverHttp service = field.service(Field.HTTP);
        field.turnOf(Field.HTTP, Field.NOTHING);
        ManySeats seats = new ManySeats(field, service);
        seats.buy();
        String[] ids = field.database().single(service.database(), IDS).split(",", -1);
        long head = seats.head();
        long middle = head / 2;
        Map<String, String> headers = Map.of("Authorization", service.bearer("admin"));
        List<byte[]> bare = requests(Stream.of(ids).map(id -> "/orders/" + id), Map.of());
        List<byte[]> now = requests(Stream.of(ids).map(id -> "/v1/orders/" + id), headers);
        List<byte[]> then = requests(Stream.of(ids).map(id -> "/v1/orders/" + id + "?asOf=" + head), headers);
        List<byte[]> inventory = requests(Stream.of(INVENTORY), headers);
        List<byte[]> pastInventories = requests(Stream.of(INVENTORY + "&asOf=" + middle), headers);
        long span = field.options().spanMillis();
        NothingOverHttp nothing = (NothingOverHttp) field.contestant(Field.NOTHING);
        for (List<byte[]> asked : List.of(now, then)) {
            ask(service::connection, asked, CLIENTS, field.options().warmMillis() / 2);
        }
        ask(nothing::connection, bare, CLIENTS, span);
        for (int round = 0; round < field.options().rounds(); round++) {
            Result orderNow = ask(service::connection, now, CLIENTS, span);
            orders.add(orderNow.perSecond()
                    / ask(nothing::connection, bare, CLIENTS, span).perSecond());
            pastOrders.add(ratio(ask(service::connection, then, CLIENTS, span), orderNow));
            pastInventory.add(ratio(
                    ask(service::connection, pastInventories, 1, span), ask(service::connection, inventory, 1, span)));
            inventoryMillis.add(seats.databaseMillis(QUESTIONS, () -> one(service, inventory.get(0))));
        }
        return lines(seats);
    }

    private static void one(OursOverHttp service, byte[] question) throws IOException {
        try (HttpConnection connection = service.connection()) {
            answered(connection, question);
        }
    }

    private static double ratio(Result one, Result other) {
        return (double) one.p50Micros() / Math.max(1, other.p50Micros());
    }

    private static List<byte[]> requests(Stream<String> paths, Map<String, String> headers) {
        return paths.map(path -> HttpConnection.request("GET", path, headers, ""))
                .toList();
    }

    private static Result ask(Connections connections, List<byte[]> questions, int clients, long millis)
            throws IOException, InterruptedException {
        List<HttpConnection> opened = new ArrayList<>();
        try {
            for (int number = 0; number < clients; number++) {
                opened.add(connections.open());
            }
            Result result = ClosedLoop.run(
                    new Load(clients, millis, questions.size(), 1),
                    number -> (question, quantity) -> answered(opened.get(number), questions.get(question)));
            if (result.commands() == 0) {
                throw new IOException(result.problem());
            }
            return result;
        } finally {
            for (HttpConnection each : opened) {
                each.close();
            }
        }
    }

    private static void answered(HttpConnection connection, byte[] question) throws IOException {
        int status = connection.exchange(question, question.length);
        if (status != OK) {
            throw new IOException(status + " " + connection.body());
        }
    }

    private List<Line> lines(ManySeats seats) {
        String over = " over " + seats.millions() + " M seats";
        return List.of(
                Line.atLeast(
                        "13",
                        "order by id ÷ bare select by primary key behind the same server, 8 clients: answers a second",
                        orders,
                        0.5,
                        "0.8"),
                Line.atMost("13", "inventory by organization" + over + ": database time, ms", inventoryMillis, 20, "5"),
                Line.atMost(
                        "13",
                        "inventory by organization" + over + ", as of the middle of the log ÷ now: p50",
                        pastInventory,
                        3,
                        "1.5"),
                Line.atMost("13", "order by id as of a position ÷ now, 8 clients: p50", pastOrders, 3, "1.5"));
    }
}
