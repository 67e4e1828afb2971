package io.seatledger.cli.report;

/** How a run ends, for scripts. */
public enum ExitCode {
    OK(0, "everything is as it should be"),
    DIFFERENT(1, "verification failed, a difference was found, or the doctor found something ill"),
    USAGE(2, "wrong usage, or a file that cannot be read"),
    REFUSED(3, "the service refused the request (4xx)"),
    UNREACHABLE(4, "the service was not reached, took too long, or failed (5xx)");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The number that the shell sees. */
    public int number() {
        return number;
    }

    /** What it means, as the help says it. */
    public String meaning() {
        return meaning;
    }
}
