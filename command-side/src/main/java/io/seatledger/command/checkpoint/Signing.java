package io.seatledger.command.checkpoint;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Puts the signer together. */
public final class Signing {
    /** What every session of the signer is to be opened with: everything has an end. */
    public static final String SESSION_OPTIONS = SigningSession.BOUNDS;

    private Signing() {}

    /**
     * A signer of one instance.
     *
     * @param unpooled connections of its own, opened with {@link #SESSION_OPTIONS}
     * @param places directories outside the database that get copies
     */
    public static Signer signer(
            DataSource unpooled, SigningKey key, List<Path> places, Signer.Options options, Clock clock) {
        return new Signer(
                new SigningSession(unpooled),
                key,
                new Outside(places.stream().map(CheckpointCopies::new).toList()),
                options,
                clock);
    }
}
