package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.KnownRoot;
import io.seatledger.cli.proof.Checkpoint;
import io.seatledger.cli.proof.Frontier;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.proof.VerifierKey;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Stopped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What was learned of one service in earlier runs: its key, the last checkpoint that held, and how far its log was verified. */
public final class KeptState {
    private static final String KEY = "key.txt";
    private static final String CHECKPOINT = "checkpoint.txt";
    private static final String VERIFIED = "verified.json";

    private final Path directory;

    private KeptState(Path directory) {
        this.directory = directory;
    }

    /** What is known of the service at {@code url}. */
    public static KeptState ofService(Path state, String url) {
        String name = url.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.-]", "_");
        return new KeptState(state.resolve(name.isEmpty() ? "_" : name));
    }

    /** What is known of services whose log has this name; there are several when one is reached by several addresses. */
    public static List<KeptState> ofOrigin(Path state, String origin) {
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> services = Files.list(state)) {
            return services.filter(Files::isDirectory)
                    .sorted()
                    .map(KeptState::new)
                    .filter(each -> each.key().map(VerifierKey::origin).equals(Optional.of(origin)))
                    .toList();
        } catch (IOException e) {
            throw Stopped.usage(state + " cannot be read");
        }
    }

    /** How far the log was verified, with the tree over that part. */
    record Verified(long size, List<String> peaks) {}

    /** The key of the log. */
    public Optional<VerifierKey> key() {
        return text(KEY).map(text -> parsed(KEY, () -> VerifierKey.parse(text.strip())));
    }

    /** The last checkpoint that held. */
    public Optional<Checkpoint> checkpoint() {
        return text(CHECKPOINT).map(text -> parsed(CHECKPOINT, () -> Checkpoint.parse(text)));
    }

    /** That checkpoint as what a log has to begin with. */
    public Optional<KnownRoot> knownRoot() {
        return checkpoint()
                .map(each -> new KnownRoot(each.size(), each.root(), "checkpoint " + each.size() + ", kept earlier"));
    }

    /** The tree over the part of the log that was verified; one of no leaves when none was. */
    public Frontier verified() {
        return text(VERIFIED)
                .map(text -> parsed(VERIFIED, () -> {
                    Verified verified = Json.STRICT.readValue(text, Verified.class);
                    return new Frontier(
                            verified.size(),
                            verified.peaks().stream().map(Hashes::ofHex).toList());
                }))
                .filter(this::belongsToCheckpoint)
                .orElseGet(Frontier::new);
    }

    private boolean belongsToCheckpoint(Frontier tree) {
        return checkpoint()
                .filter(each -> each.size() == tree.size() && Arrays.equals(each.root(), tree.root()))
                .isPresent();
    }

    /** Keeps the key. */
    public void keep(VerifierKey key) {
        write(KEY, key + "\n");
    }

    /** Keeps a checkpoint that held, and the tree over the log up to it. */
    public void keep(Checkpoint checkpoint, @Nullable Frontier verified) {
        write(CHECKPOINT, checkpoint.text());
        if (verified != null) {
            List<String> peaks = verified.peaks().stream().map(Hashes::hex).toList();
            write(VERIFIED, Json.PLAIN.writeValueAsString(new Verified(verified.size(), peaks)) + "\n");
        }
    }

    /** Where it is kept. */
    public Path directory() {
        return directory;
    }

    private Optional<String> text(String name) {
        try {
            return Optional.of(Files.readString(directory.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Stopped.usage(directory.resolve(name) + " cannot be read");
        }
    }

    private interface Parsing<T> {
        T parse();
    }

    private <T> T parsed(String name, Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (IllegalArgumentException | JacksonException e) {
            throw Stopped.usage(
                    directory.resolve(name) + " was damaged since it was kept; compare it with a copy, or remove "
                            + directory + " to trust the service anew");
        }
    }

    /** Writes beside and renames, so that a run that is cut off leaves the old file. */
    private void write(String name, String text) {
        try {
            Files.createDirectories(directory);
            Path beside = directory.resolve(name + ".new");
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            try {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
            } catch (UnsupportedOperationException e) {
                // a file system without permissions: nothing in it is secret
            }
            Files.move(beside, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Stopped.usage(directory + " cannot be written; name another place with --state");
        }
    }
}
