package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.load.Buyer;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Worker;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clients that send commands to one desk or to several over different databases: in one warm process they differ in nothing but their
 * past.
 */
final class InProcess {
    private static final String COLD = "cold-";
    private static final String STORES = "stores-";

    private final Map<String, Desk> desks;

    private InProcess(Map<String, Desk> desks) {
        this.desks = desks;
    }

    /** Arguments: by threes, the name of a database, its address and its data directory. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Desk> desks = new HashMap<>();
        for (int at = 0; at < arguments.length; at += 3) {
            Desk desk = Desk.open(List.of(
                    "--seatledger.database.url=" + arguments[at + 1], "--seatledger.data=" + arguments[at + 2]));
            desks.put(arguments[at], desk);
            desks.putIfAbsent(Load.HERE, desk);
        }
        InProcess ours = new InProcess(desks);
        Worker.serveEach(load -> number -> ours.buyer(load.where()));
    }

    /** {@code cold-name} drops the agent from the cache before each purchase; {@code stores-n} buys in any of the first n stores. */
    private Buyer buyer(String where) {
        if (where.startsWith(COLD)) {
            return desk(where.substring(COLD.length()))::buyCold;
        }
        if (where.startsWith(STORES)) {
            int stores = Integer.parseInt(where.substring(STORES.length()));
            Desk desk = desk(Load.HERE);
            return (agent, quantity) -> desk.buySomewhere(stores, agent, quantity);
        }
        return desk(where)::buy;
    }

    private Desk desk(String where) {
        Desk desk = desks.get(where);
        if (desk == null) {
            throw new IllegalArgumentException("no database is called " + where);
        }
        return desk;
    }
}
