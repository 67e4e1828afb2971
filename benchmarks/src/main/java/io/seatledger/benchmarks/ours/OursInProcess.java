package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.load.ChildProcess;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command side in a process of its own, without HTTP, over one database or several. */
public final class OursInProcess implements Contestant {
    private final ChildProcess process;
    private final Shop shop;
    private final List<String> databases;

    private OursInProcess(ChildProcess process, Shop shop, List<String> databases) {
        this.process = process;
        this.shop = shop;
        this.databases = databases;
    }

    /**
     * Starts it.
     *
     * @param name of its log
     * @param databases copies of the shop; the first one is where loads go that name none
     */
    public static OursInProcess over(Shop shop, String name, List<String> databases) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String each : databases) {
            arguments.addAll(
                    List.of(each, shop.database().url(each), shop.data(each).toString()));
        }
        return new OursInProcess(
                ChildProcess.java(InProcess.class, arguments, shop.log(name), shop.environment(databases.get(0))),
                shop,
                databases);
    }

    @Override
    public Result run(Load load) throws IOException {
        return process.run(load);
    }

    @Override
    public void settle() throws IOException, InterruptedException {
        for (String each : databases) {
            Settled.signed(shop.database(), each);
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
