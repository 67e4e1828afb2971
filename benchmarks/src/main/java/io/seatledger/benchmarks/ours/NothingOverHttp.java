package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.floor.Floor;
import io.seatledger.benchmarks.http.Clients;
import io.seatledger.benchmarks.http.HttpConnection;
import io.seatledger.benchmarks.load.ClosedLoop;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The very requests of a purchase, by the same driver, answered by a program that does nothing. */
public final class NothingOverHttp implements Contestant {
    private final ServiceProcess program;
    private final Clients clients;

    private NothingOverHttp(ServiceProcess program) {
        this.program = program;
        this.clients = new Clients(program.port(), "/nothing", "Bearer sk_" + "0".repeat(43));
    }

    /**
     * Starts it.
     *
     * @param read the database of a query side, for its one select
     */
    public static NothingOverHttp start(BenchDatabase database, String read, Path scratch)
            throws IOException, InterruptedException {
        List<String> arguments =
                List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), Floor.class.getName());
        ServiceProcess program = ServiceProcess.start(
                arguments,
                new File("."),
                scratch.resolve("data-nothing"),
                scratch.resolve("nothing.log"),
                Map.of("BENCH_URL", database.url(read)));
        program.awaitAnswer();
        return new NothingOverHttp(program);
    }

    /** Another connection to it. */
    public HttpConnection connection() throws IOException {
        return new HttpConnection(program.port());
    }

    @Override
    public Result run(Load load) throws IOException, InterruptedException {
        clients.atLeast(load.clients());
        return ClosedLoop.run(load, clients::buyer);
    }

    @Override
    public long pid() {
        return program.pid();
    }

    @Override
    public void close() {
        try {
            clients.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            program.close();
        }
    }
}
