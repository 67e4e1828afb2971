package io.seatledger.cli.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where keys and checkpoints of earlier runs are kept. */
public final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "where keys and checkpoints of earlier runs are kept (default: ~/.local/state/seatledger,"
                    + " or seatledger below XDG_STATE_HOME)")
    private @Nullable Path state;

    /** The directory, which need not exist. */
    public Path directory() {
        if (state != null) {
            return state;
        }
        String xdg = System.getenv("XDG_STATE_HOME");
        Path base = xdg == null || xdg.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(xdg);
        return base.resolve("seatledger");
    }
}
