package io.seatledger.benchmarks.load;

import java.io.IOException;

/** Something that can be put under load. */
public interface Contestant extends AutoCloseable {

    /** Puts it under load and says what came of it. */
    Result run(Load load) throws IOException, InterruptedException;

    /**
     * The same where there is no figure without commands.
     *
     * @throws IOException when most of them failed
     */
    default Result succeed(Load load) throws IOException, InterruptedException {
        Result result = run(load);
        if (result.commands() == 0 || result.failures() >= result.commands()) {
            throw new IOException(load + ": " + result.problem());
        }
        return result;
    }

    /** The process that does the work, 0 when it is none but the database's. */
    long pid();

    /** Waits until nothing of the last load is left to be done, so that it does not disturb the next contestant. */
    default void settle() throws IOException, InterruptedException {}

    @Override
    void close();
}
