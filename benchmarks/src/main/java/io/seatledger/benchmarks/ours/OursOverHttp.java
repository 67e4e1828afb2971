package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.http.Clients;
import io.seatledger.benchmarks.http.HttpConnection;
import io.seatledger.benchmarks.load.ClosedLoop;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** This service as its callers meet it: a key, an idempotency key, the decision, the receipt, the durable answer. */
public final class OursOverHttp implements Contestant {
    private final ServiceProcess service;
    private final Shop shop;
    private final String database;
    private final boolean reads;
    private final Clients clients;

    private OursOverHttp(ServiceProcess service, Shop shop, String database, boolean reads) throws IOException {
        this.service = service;
        this.shop = shop;
        this.database = database;
        this.reads = reads;
        this.clients = new Clients(service.port(), "/v1/stores/bench/orders", service.bearer("storeBackend"));
    }

    /** Starts both sides in one process: every purchase is also folded into all read models, on the same processors. */
    public static OursOverHttp bothSides(Shop shop, String database, Path jar)
            throws IOException, InterruptedException, SQLException {
        shop.copy(database);
        return new OursOverHttp(ServiceProcess.over(shop, database, jar), shop, database, true);
    }

    /** Starts the command side by itself. */
    public static OursOverHttp commandSide(Shop shop, String database, Path jar)
            throws IOException, InterruptedException, SQLException {
        shop.copy(database);
        return new OursOverHttp(ServiceProcess.over(shop, database, jar), shop, database, false);
    }

    /** The database that it works in. */
    public String database() {
        return database;
    }

    /** Another connection to it. */
    public HttpConnection connection() throws IOException {
        return new HttpConnection(service.port());
    }

    /** The API key of a role, as the value of a header. */
    public String bearer(String role) throws IOException {
        return service.bearer(role);
    }

    /** Its clients, to be mixed with others. */
    public Clients clients(int count) throws IOException {
        clients.atLeast(count);
        return clients;
    }

    @Override
    public Result run(Load load) throws IOException, InterruptedException {
        clients.atLeast(load.clients());
        return ClosedLoop.run(load, clients::buyer);
    }

    /** Waits until every read model has folded what was recorded, and a checkpoint covers it. */
    @Override
    public void settle() throws IOException, InterruptedException {
        if (reads) {
            Settled.folded(shop.database(), database);
        }
        Settled.signed(shop.database(), database);
    }

    @Override
    public long pid() {
        return service.pid();
    }

    @Override
    public void close() {
        try {
            clients.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            service.close();
        }
    }
}
