package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.load.Crew;
import io.seatledger.benchmarks.load.Worker;
import java.io.IOException;
import java.util.List;

/** Records the store and the agents, and ends. */
final class OpenShop {
    private OpenShop() {}

    /** Arguments: how many agents, and how many stores. The environment says where the database is. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Desk desk = Desk.open(List.of())) {
            desk.done(Bench.productIsDefined());
            Crew.run(
                    Integer.parseInt(arguments[1]),
                    store -> Bench.storeOpens(store).forEach(desk::done));
            Crew.run(
                    Integer.parseInt(arguments[0]),
                    agent -> Bench.agentMayBuy(agent).forEach(desk::done));
            // The second one is bulk, as all that follow are.
            desk.buy(0, 1);
            desk.buy(0, 1);
        }
        Worker.serve(number -> (agent, quantity) -> {});
    }
}
