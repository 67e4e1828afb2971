package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.load.Await;
import io.seatledger.benchmarks.load.ProcessFigures;
import java.io.IOException;
import java.nio.file.Path;

/** The query side in a process of its own, over the database of a command side. */
public final class QuerySide implements AutoCloseable {
    private static final String FOLDED =
            "select h.position <= (select min(position) from reporting.projection) from ledger.head h";

    private final ServiceProcess process;
    private final Shop shop;
    private final String database;

    private QuerySide(ServiceProcess process, Shop shop, String database) {
        this.process = process;
        this.shop = shop;
        this.database = database;
    }

    /** Starts it. */
    public static QuerySide over(Shop shop, String database, Path jar) throws IOException, InterruptedException {
        return new QuerySide(ServiceProcess.over(shop, database, jar), shop, database);
    }

    /** Waits for the end of the log so long; whether it got there. */
    public boolean folds(int seconds) throws InterruptedException {
        try {
            Await.until(
                    "the end of the log",
                    seconds,
                    () -> shop.database().single(database, FOLDED).equals("t"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Resident memory. */
    public double residentMib() throws IOException {
        return ProcessFigures.residentMib(process.pid());
    }

    @Override
    public void close() {
        process.close();
    }
}
