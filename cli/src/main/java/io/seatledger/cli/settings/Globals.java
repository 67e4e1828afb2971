package io.seatledger.cli.settings;

import io.seatledger.cli.report.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes. */
public final class Globals {
    private static final String DEFAULT_URL = "http://localhost:8080";

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "where the service is (environment: SEATLEDGER_URL; default: " + DEFAULT_URL + ")")
    private @Nullable String url;

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            scope = ScopeType.INHERIT,
            description = "key to ask the service with (environment: SEATLEDGER_API_KEY, which other users of this"
                    + " machine cannot see in the list of processes)")
    private @Nullable String apiKey;

    @Option(
            names = "--keys-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "data/keys.json",
            description = "file of keys by role, used when no key is given (default: ${DEFAULT-VALUE})")
    private Path keysFile = Path.of("data", "keys.json");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            scope = ScopeType.INHERIT,
            description = "whose key to take from that file: auditor, admin, storeBackend, lms, reporter or operator"
                    + " (default: what the command needs, mostly auditor)")
    private @Nullable String role;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "print the result as JSON; without it, as text for people")
    private boolean json;

    @Option(
            names = "--progress",
            scope = ScopeType.INHERIT,
            description = "show progress on standard error even when that is no terminal")
    private boolean progress;

    private final Console console;

    /** Options of a run that prints to {@code console}. */
    public Globals(Console console) {
        this.console = console;
    }

    /** The console, told what the options say. */
    public Console console() {
        console.set(json, progress);
        return console;
    }

    /** Whether a service was named by option or environment. */
    public boolean namesService() {
        return url != null || System.getenv("SEATLEDGER_URL") != null;
    }

    /** Where the service is, without a slash at the end. */
    public String url() {
        String chosen = url != null ? url : System.getenv().getOrDefault("SEATLEDGER_URL", DEFAULT_URL);
        return chosen.replaceAll("/+$", "");
    }

    /** The key that was given, {@code null} to look into the keys file. */
    public @Nullable String apiKey() {
        return apiKey != null ? apiKey : System.getenv("SEATLEDGER_API_KEY");
    }

    /** The file of keys by role. */
    public Path keysFile() {
        return keysFile;
    }

    /** The role that was asked for, else {@code usual}. */
    public String role(String usual) {
        return role == null ? usual : role;
    }
}
