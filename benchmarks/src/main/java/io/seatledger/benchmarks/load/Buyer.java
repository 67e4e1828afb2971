package io.seatledger.benchmarks.load;

/** One client of something that is measured. */
@FunctionalInterface
public interface Buyer {

    /**
     * Buys for an agent and returns when that is durable.
     *
     * @param agent from 0
     * @throws Exception when it was not bought; that counts as a failed command
     */
    void buy(int agent, int quantity) throws Exception;
}
