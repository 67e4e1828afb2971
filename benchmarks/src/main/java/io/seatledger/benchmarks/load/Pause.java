package io.seatledger.benchmarks.load;

import java.io.IOException;

/** Stops a process between two instructions and lets it go on: one that waits for its turn takes nothing from the others. */
public final class Pause {
    private Pause() {}

    /** Stops it. */
    public static void stop(long pid) throws IOException, InterruptedException {
        signal("-STOP", pid);
    }

    /** Lets it go on. */
    public static void go(long pid) throws IOException, InterruptedException {
        signal("-CONT", pid);
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill " + signal + " " + pid + " ended with " + code);
        }
    }
}
