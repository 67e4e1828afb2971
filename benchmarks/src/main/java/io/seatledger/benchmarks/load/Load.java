package io.seatledger.benchmarks.load;

/**
 * What is asked of a contestant: so many clients, each sending its next command when the last one was answered.
 *
 * @param agents bought for by turns at random; 1 is one hot stream
 * @param quantity seats of one command
 */
public record Load(int clients, long millis, int agents, int quantity) {

    /** As it is sent to a process. */
    String line() {
        return "run " + clients + ' ' + millis + ' ' + agents + ' ' + quantity;
    }

    static Load parse(String line) {
        String[] words = line.strip().split(" ", -1);
        return new Load(
                Integer.parseInt(words[1]),
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]));
    }

    /** The same for another time. */
    public Load lasting(long otherMillis) {
        return new Load(clients, otherMillis, agents, quantity);
    }
}
