package io.seatledger.cli.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/** Where results, progress and problems go. */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean json;
    private boolean progress;

    /**
     * Prints results to {@code out} and everything else to {@code err}.
     *
     * @param terminal whether a person watches {@code err}
     */
    public Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** The console of this process. */
    public static Console ofProcess() {
        return new Console(System.out, System.err, errIsTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // where it is never null a bar too many is drawn
    private static boolean errIsTerminal() {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    /** Takes over what the options say. */
    public void set(boolean wantsJson, boolean wantsProgress) {
        json = wantsJson;
        progress = wantsProgress;
    }

    /** Whether results are JSON. */
    public boolean isJson() {
        return json;
    }

    /** Standard output, for results that are no single JSON object. */
    public PrintStream out() {
        return out;
    }

    /** Standard error. */
    public PrintStream err() {
        return err;
    }

    /** A line of the result for people; not printed when JSON was asked for. */
    public void say(String line) {
        if (!json) {
            out.println(plain(line));
        }
    }

    /** The result for programs; only printed when JSON was asked for. */
    public void result(Object result) {
        if (json) {
            print(result);
        }
    }

    /** JSON in any case. */
    public void print(Object result) {
        try {
            out.println(Json.PLAIN.writeValueAsString(result));
        } catch (JacksonException e) {
            throw new IllegalStateException("a result that cannot be written", e);
        }
    }

    /** Something to know that is no result. */
    public void note(String line) {
        err.println(plain(line));
    }

    /** Shows how far a run of {@code total} steps has come, if somebody wants to know. */
    public Progress progress(String task, long total, String unit) {
        return terminal || progress ? Bar.on(err, terminal, task, total, unit) : Progress.SILENT;
    }

    /** Keeps control characters, which move the cursor or worse, from the terminal. */
    private static String plain(String line) {
        return line.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
    }
}
