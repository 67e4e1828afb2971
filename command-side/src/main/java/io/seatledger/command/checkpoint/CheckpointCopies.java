package io.seatledger.command.checkpoint;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.PrivateFile;
import io.seatledger.platform.proof.CheckpointNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Checkpoints kept in a directory outside the database, so that a database that was set back is found out: the newest in
 * {@code latest.txt}, every one in {@code history.txt}, which only grows.
 */
final class CheckpointCopies {
    private static final String LATEST = "latest.txt";
    private static final String HISTORY = "history.txt";

    private final Path directory;

    /** @param directory made when it is missing */
    CheckpointCopies(Path directory) {
        this.directory = DataDirectory.at(directory).root();
    }

    /**
     * The newest one that was kept.
     *
     * @throws InconsistentLogException when what is kept is no checkpoint
     */
    Optional<CheckpointNote> latest() {
        Path file = directory.resolve(LATEST);
        try {
            return Files.exists(file) ? Optional.of(CheckpointNote.parse(Files.readString(file))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw InconsistentLogException.tampered("the copy " + file + " is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the copy " + file + " cannot be read", e);
        }
    }

    /** Keeps a newer one; durable when it returns. */
    void keep(CheckpointNote note) {
        try {
            append(note.text() + '\n');
            Path draft = directory.resolve(LATEST + ".new");
            PrivateFile.write(draft, note.text().getBytes(StandardCharsets.UTF_8));
            PrivateFile.rename(draft, directory.resolve(LATEST));
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint of " + note.size() + " cannot be kept in " + directory, e);
        }
    }

    /** Puts the newest one aside, because an operator goes on from an older state knowingly. */
    void setAside(CheckpointNote note, Instant at, String why) {
        String name = "set-aside-" + at.toString().replace(':', '-') + '-' + note.size() + ".txt";
        try {
            append("# " + at + ' ' + why + "; the copy of " + note.size() + " events is kept as " + name + "\n\n");
            PrivateFile.rename(directory.resolve(LATEST), directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the copy in " + directory + " cannot be put aside", e);
        }
    }

    private void append(String text) throws IOException {
        try (FileChannel history =
                FileChannel.open(directory.resolve(HISTORY), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                history.write(bytes);
            }
            history.force(true);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
