package io.seatledger.cli.report;

/** A run cannot go on; the message is one sentence for the person at the terminal. */
public final class Stopped extends RuntimeException {
    private final ExitCode exitCode;

    /** Ends the run with {@code exitCode}. */
    public Stopped(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** What was asked for makes no sense, or a file cannot be read. */
    public static Stopped usage(String sentence) {
        return new Stopped(ExitCode.USAGE, sentence);
    }

    /** How the run ends. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** The sentence for the person at the terminal. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
