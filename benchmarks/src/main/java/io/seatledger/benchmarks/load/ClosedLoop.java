package io.seatledger.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** Clients that each send their next command when the last one was answered. */
public final class ClosedLoop {
    private static final int PROBLEM_MAX = 200;

    private final Load load;
    private final AtomicReference<String> problem = new AtomicReference<>("");
    private final List<Client> clients = new ArrayList<>();

    private ClosedLoop(Load load) {
        this.load = load;
    }

    /**
     * Runs the load.
     *
     * @param buyers the client of a number from 0
     */
    public static Result run(Load load, IntFunction<Buyer> buyers) throws InterruptedException {
        return new ClosedLoop(load).run(buyers);
    }

    private Result run(IntFunction<Buyer> buyers) throws InterruptedException {
        for (int number = 0; number < load.clients(); number++) {
            clients.add(new Client(buyers.apply(number), number));
        }
        long start = System.nanoTime();
        clients.forEach(client -> client.until(start + TimeUnit.MILLISECONDS.toNanos(load.millis())));
        Latencies all = new Latencies();
        long failures = 0;
        for (Client client : clients) {
            client.thread.join();
            all.addAll(client.latencies);
            failures += client.failures;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(all.count(), failures, seconds, all.micros(0.5), all.micros(0.99), problem.get());
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(PROBLEM_MAX, words.length()));
    }

    private final class Client implements Runnable {
        private final Buyer buyer;
        private final Thread thread;
        private final Latencies latencies = new Latencies();
        private long end;
        private long failures;

        Client(Buyer buyer, int number) {
            this.buyer = buyer;
            this.thread = new Thread(this, "client-" + number);
        }

        void until(long when) {
            end = when;
            thread.start();
        }

        @Override
        public void run() {
            long now = System.nanoTime();
            // Once at least, however late its thread was started.
            do {
                try {
                    buyer.buy(load.first() + ThreadLocalRandom.current().nextInt(load.agents()), load.quantity());
                    latencies.add(System.nanoTime() - now);
                } catch (Exception e) {
                    failures++;
                    problem.compareAndSet("", shortened(String.valueOf(e)));
                }
                now = System.nanoTime();
            } while (now < end);
        }
    }
}
