package io.seatledger.benchmarks.load;

import java.io.IOException;

/** Something that can be put under load. */
public interface Contestant extends AutoCloseable {

    /** Puts it under load and says what came of it. */
    Result run(Load load) throws IOException, InterruptedException;

    /** The process that does the work, 0 when it is none but the database's. */
    long pid();

    /** Waits until nothing of the last load is left to be done, so that it does not disturb the next contestant. */
    default void settle() throws IOException, InterruptedException {}

    @Override
    void close();
}
