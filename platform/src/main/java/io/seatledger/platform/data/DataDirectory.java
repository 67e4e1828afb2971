package io.seatledger.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the service keeps what is not in the database: keys, and in standalone the database itself. */
public final class DataDirectory {
    /** Also set by the environment variable {@code SEATLEDGER_DATA}. */
    public static final String PROPERTY = "seatledger.data";

    public static final String DEFAULT = "data";

    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /**
     * The directory, made when it is missing, for its owner only.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public static DataDirectory at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
                PrivateFile.ownerOnly(absolute, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory " + absolute + " cannot be made", e);
        }
        return new DataDirectory(absolute);
    }

    public Path root() {
        return root;
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }
}
