package io.seatledger.benchmarks.load;

/**
 * What came of a load.
 *
 * @param failures commands that were not carried out; they are no part of {@code commands}
 * @param problem the first failure in words, empty when there was none
 */
public record Result(long commands, long failures, double seconds, long p50Micros, long p99Micros, String problem) {

    /** Commands carried out in a second. */
    public double perSecond() {
        return commands / seconds;
    }

    /** As a process says it. */
    String line() {
        return "done " + commands + ' ' + failures + ' ' + seconds + ' ' + p50Micros + ' ' + p99Micros + ' '
                + problem.replaceAll("\\s+", " ");
    }

    static Result parse(String line) {
        String[] words = line.strip().split(" ", 7);
        return new Result(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Double.parseDouble(words[3]),
                Long.parseLong(words[4]),
                Long.parseLong(words[5]),
                words.length > 6 ? words[6] : "");
    }
}
