package io.seatledger.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many hands for what has to be there before anything is measured. */
public final class Crew {
    private static final int HANDS = 16;

    private Crew() {}

    /** A piece of work. */
    @FunctionalInterface
    public interface Work {
        /** Does piece {@code number}. */
        void piece(int number) throws IOException;
    }

    /** Does pieces 0 to {@code count} − 1, the pieces of one hand in order. */
    public static void run(int count, Work work) throws IOException, InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                int mine = hand;
                running.add(hands.submit(() -> {
                    for (int number = mine; number < count; number += HANDS) {
                        work.piece(number);
                    }
                    return mine;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }
}
