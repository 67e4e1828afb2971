package io.seatledger.command.checkpoint;

import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.VerifierKey;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All copies outside the database, and whether the log still is what they say. */
final class Outside {
    private final List<CheckpointCopies> places;

    Outside(List<CheckpointCopies> places) {
        this.places = List.copyOf(places);
    }

    /**
     * Compares every copy with the log.
     *
     * @param keys whose signatures count
     * @throws InconsistentLogException when a copy is newer than the log, of another log, or not signed by any of the keys
     */
    void compare(LogSnapshot state, long position, List<VerifierKey> keys) {
        for (CheckpointCopies place : places) {
            Optional<CheckpointNote> latest = place.latest();
            if (latest.isPresent()) {
                compare(latest.get(), place, state, position, keys);
            }
        }
    }

    private static void compare(
            CheckpointNote note, CheckpointCopies place, LogSnapshot state, long position, List<VerifierKey> keys) {
        if (keys.stream().noneMatch(note::signedBy)) {
            throw InconsistentLogException.tampered("the copy in " + place + " is not signed by a key of ours");
        }
        if (note.size() > position) {
            throw InconsistentLogException.rollback("an older state of the log was restored: it has " + position
                    + " events, but " + note.size() + " were signed; the copy is in " + place);
        }
        if (!MessageDigest.isEqual(note.root(), state.tree().root(note.size()))) {
            throw InconsistentLogException.rollback("an older state of the log was restored and written on: its first "
                    + note.size() + " events are not those that were signed; the copy is in " + place);
        }
    }

    /** Keeps a checkpoint wherever an older one is kept. */
    void keep(CheckpointNote note) {
        for (CheckpointCopies place : places) {
            if (place.latest().map(CheckpointNote::size).orElse(0L) < note.size()) {
                place.keep(note);
            }
        }
    }

    /** Puts copies aside that are not of this log. */
    void setAside(Instant at, String why) {
        for (CheckpointCopies place : places) {
            place.latest().ifPresent(note -> place.setAside(note, at, why));
        }
    }
}
