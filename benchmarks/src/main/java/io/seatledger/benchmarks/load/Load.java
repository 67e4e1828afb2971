package io.seatledger.benchmarks.load;

/**
 * What is asked of a contestant: so many clients, each sending its next command when the last one was answered.
 *
 * @param agents bought for by turns at random; 1 is one hot stream
 * @param quantity seats of one command
 * @param first number of the first of the agents
 * @param where which of its databases, for a contestant that has several; the first of them is {@value #HERE}
 */
public record Load(int clients, long millis, int agents, int quantity, int first, String where) {
    /** The first of a contestant's databases. */
    public static final String HERE = "-";

    /** Of agents from 0 on, in a contestant's first database. */
    public Load(int clients, long millis, int agents, int quantity) {
        this(clients, millis, agents, quantity, 0, HERE);
    }

    /** As it is sent to a process. */
    String line() {
        return "run " + clients + ' ' + millis + ' ' + agents + ' ' + quantity + ' ' + first + ' ' + where;
    }

    static Load parse(String line) {
        String[] words = line.strip().split(" ", -1);
        return new Load(
                Integer.parseInt(words[1]),
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                words[6]);
    }

    /** The same for another time. */
    public Load lasting(long otherMillis) {
        return new Load(clients, otherMillis, agents, quantity, first, where);
    }

    /** The same for agents from another one on. */
    public Load from(int otherFirst) {
        return new Load(clients, millis, agents, quantity, otherFirst, where);
    }

    /** The same in another database. */
    public Load in(String otherDatabase) {
        return new Load(clients, millis, agents, quantity, first, otherDatabase);
    }
}
