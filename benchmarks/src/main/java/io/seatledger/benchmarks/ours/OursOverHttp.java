package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.ClosedLoop;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Crew;
import io.seatledger.benchmarks.load.Latencies;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** This service as its callers meet it: a key, an idempotency key, the decision, the receipt, the durable answer. */
public final class OursOverHttp implements Contestant {
    /** The database that it works in. */
    public static final String DATABASE = "bench_http";

    private static final Pattern ORDER = Pattern.compile("ord_[A-Za-z0-9]+");
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final ServiceProcess service;
    private final Map<String, String> backend;
    private final Map<String, String> admin;
    private final Map<Integer, HttpConnection> connections = new HashMap<>();
    private final AtomicLong reached = new AtomicLong();
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong keys = new AtomicLong();

    private OursOverHttp(ServiceProcess service) throws IOException {
        this.service = service;
        this.backend = Map.of("Authorization", "Bearer " + service.key("storeBackend"));
        this.admin = Map.of("Authorization", "Bearer " + service.key("admin"));
    }

    /** Starts it, with a store and so many agents who may buy there. */
    public static OursOverHttp start(Path jar, BenchDatabase database, Path scratch, int agents)
            throws IOException, InterruptedException, SQLException {
        database.create(DATABASE);
        OursOverHttp ours = new OursOverHttp(ServiceProcess.start(jar, database, DATABASE, scratch));
        try {
            ours.openShop(agents);
            return ours;
        } catch (IOException e) {
            ours.close();
            throw e;
        }
    }

    private void openShop(int agents) throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(service.port())) {
            put(connection, "/v1/stores/bench", "{\"name\": \"Bench\", \"currency\": \"USD\"}");
            put(connection, "/v1/stores/bench/policy", "{\"saleModel\": \"WHOLESALE\"}");
            put(
                    connection,
                    "/v1/products/safety",
                    "{\"title\": \"Safety\", \"courseId\": \"course-1\", \"redemption\": \"MANUAL\"}");
            put(
                    connection,
                    "/v1/stores/bench/products/safety",
                    "{\"unitPrice\": {\"amountMinor\": 12500, \"currency\": \"USD\"}, \"published\": true}");
        }
        ThreadLocal<HttpConnection> connections = ThreadLocal.withInitial(this::connect);
        Crew.run(agents, agent -> agentMayBuy(connections.get(), agent));
    }

    private HttpConnection connect() {
        try {
            return new HttpConnection(service.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void agentMayBuy(HttpConnection connection, int agent) throws IOException {
        put(
                connection,
                "/v1/agents/agent-" + agent,
                "{\"name\": \"Agent\", \"email\": \"agent-%d@example.com\", \"organizationId\": \"org-%d\"}"
                        .formatted(agent, agent % 100));
        made(connection.send("POST", "/v1/agents/agent-" + agent + "/agreements", keyed(admin), """
                {"kind": "WHOLESALE", "documentReference": "contract", "effectiveFrom": "2026-01-01"}"""));
    }

    private void put(HttpConnection connection, String path, String body) throws IOException {
        made(connection.send("PUT", path, admin, body));
    }

    private HttpConnection.Answer made(HttpConnection.Answer answer) throws IOException {
        if (answer.status() != CREATED && answer.status() != OK) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        reached.accumulateAndGet(answer.position(), Math::max);
        return answer;
    }

    private Map<String, String> keyed(Map<String, String> headers) {
        Map<String, String> keyed = new HashMap<>(headers);
        keyed.put("Idempotency-Key", run + '-' + keys.incrementAndGet());
        return keyed;
    }

    @Override
    public Result run(Load load) throws IOException, InterruptedException {
        connect(load);
        return ClosedLoop.run(load, number -> {
            HttpConnection connection = connection(number);
            return (agent, quantity) -> buy(connection, agent, quantity);
        });
    }

    private void connect(Load load) throws IOException {
        for (int number = 0; number < load.clients(); number++) {
            if (!connections.containsKey(number)) {
                connections.put(number, new HttpConnection(service.port()));
            }
        }
    }

    private HttpConnection connection(int number) {
        HttpConnection connection = connections.get(number);
        if (connection == null) {
            throw new IllegalStateException("no connection " + number);
        }
        return connection;
    }

    private HttpConnection.Answer buy(HttpConnection connection, int agent, int quantity) throws IOException {
        return made(connection.send(
                "POST",
                "/v1/stores/bench/orders",
                keyed(backend),
                "{\"agentId\": \"agent-" + agent + "\", \"lines\": [{\"productId\": \"safety\", \"quantity\": "
                        + quantity + "}]}"));
    }

    /** Lets one more client buy under load and then ask for its order, until a read model shows it; the other clients only buy. */
    public long lagP99Micros(Load load) throws IOException, InterruptedException {
        Latencies lags = new Latencies();
        try (HttpConnection writer = new HttpConnection(service.port());
                HttpConnection reader = new HttpConnection(service.port())) {
            Load more = new Load(load.clients() + 1, load.millis(), load.agents(), load.quantity());
            connect(load);
            ClosedLoop.run(more, number -> {
                if (number == load.clients()) {
                    return (agent, quantity) -> lags.add(lag(buy(writer, agent, quantity), reader));
                }
                HttpConnection connection = connection(number);
                return (agent, quantity) -> buy(connection, agent, quantity);
            });
        }
        return lags.micros(0.99);
    }

    private long lag(HttpConnection.Answer bought, HttpConnection reader) throws IOException {
        long answered = System.nanoTime();
        Map<String, String> atLeast = new HashMap<>(backend);
        atLeast.put("Ledger-Position-At-Least", Long.toString(bought.position()));
        int status = 0;
        while (status != OK) {
            status = reader.send("GET", "/v1/orders/" + orderId(bought), atLeast, "")
                    .status();
        }
        return System.nanoTime() - answered;
    }

    private static String orderId(HttpConnection.Answer bought) throws IOException {
        Matcher found = ORDER.matcher(bought.body());
        if (!found.find()) {
            throw new IOException("no order in " + bought.body());
        }
        return found.group();
    }

    /** Waits until every read model has got to what was answered last. */
    @Override
    public void settle() throws IOException {
        Map<String, String> atLeast = new HashMap<>(admin);
        atLeast.put("Ledger-Position-At-Least", reached.toString());
        try (HttpConnection connection = new HttpConnection(service.port())) {
            for (String path : new String[] {"/v1/orders?limit=1", "/v1/inventory?by=store", "/v1/decisions?limit=1"}) {
                int status = 0;
                while (status != OK) {
                    status = connection.send("GET", path, atLeast, "").status();
                }
            }
        }
    }

    @Override
    public long pid() {
        return service.pid();
    }

    @Override
    public void close() {
        try {
            for (HttpConnection connection : connections.values()) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            service.close();
        }
    }
}
