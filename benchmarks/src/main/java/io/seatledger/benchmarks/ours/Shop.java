package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A store, its product and agents who may buy there, recorded once by the command side; everybody of us works in a copy of it. */
public final class Shop {
    /** The database that nobody works in. */
    public static final String TEMPLATE = "bench_shop";

    private final BenchDatabase database;
    private final Path scratch;
    private final int agents;

    private Shop(BenchDatabase database, Path scratch, int agents) {
        this.database = database;
        this.scratch = scratch;
        this.agents = agents;
    }

    /**
     * Sets it up, with one purchase.
     *
     * @param stores that sell the product
     */
    public static Shop open(BenchDatabase database, Path scratch, int agents, int stores)
            throws IOException, SQLException {
        database.create(TEMPLATE);
        Shop shop = new Shop(database, scratch, agents);
        ChildProcess.java(
                        OpenShop.class,
                        List.of(Integer.toString(agents), Integer.toString(stores)),
                        scratch.resolve("shop.log"),
                        shop.environment(TEMPLATE))
                .close();
        return shop;
    }

    /** Makes a copy: a database of that name, and a data directory with the same keys. */
    public void copy(String name) throws IOException, SQLException {
        database.create(name, TEMPLATE);
        FileSystemUtils.copyRecursively(data(TEMPLATE), data(name));
    }

    Path data(String name) {
        return scratch.resolve("data-" + name);
    }

    Path log(String name) {
        return scratch.resolve(name + ".log");
    }

    int agents() {
        return agents;
    }

    BenchDatabase database() {
        return database;
    }

    /** The settings by which the service finds a copy. */
    Map<String, String> environment(String name) {
        Map<String, String> environment = new HashMap<>(database.environment(name));
        environment.put("SEATLEDGER_DATA", data(name).toString());
        environment.put("SERVER_PORT", "0");
        // One backend sends everything here; a real one may send 2,000 requests a second.
        environment.put("SEATLEDGER_RATELIMIT_PERSECOND", "1000000");
        environment.put("SEATLEDGER_RATELIMIT_BURST", "1000000");
        return environment;
    }
}
