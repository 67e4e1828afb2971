package io.seatledger.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A contestant in a process of its own: says that it is ready, then answers each line {@code run clients millis agents
 * quantity first where} by {@code done …}. Ends with its input. A peer in another language speaks the same lines.
 */
public final class Worker {
    /** In front of every line that is meant for the other side; the rest is logging. */
    static final String MARK = "@@ ";

    private Worker() {}

    /** Answers until the input ends. */
    public static void serve(IntFunction<Buyer> buyers) throws IOException, InterruptedException {
        serveEach(load -> buyers);
    }

    /** The same with clients that depend on what is asked. */
    public static void serveEach(Function<Load, IntFunction<Buyer>> buyers) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("run ")) {
                Load load = Load.parse(line);
                say(ClosedLoop.run(load, buyers.apply(load)).line());
            }
        }
    }

    private static void say(String words) {
        System.out.println(MARK + words);
        System.out.flush();
    }
}
