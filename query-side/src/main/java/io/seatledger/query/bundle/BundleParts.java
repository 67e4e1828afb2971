package io.seatledger.query.bundle;

import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.proof.VerifierKey;
import java.io.IOException;
import java.io.OutputStream;

/** What a bundle is made of, piece by piece, so that a bundle of the whole log needs no more memory than a small one. */
public interface BundleParts {
    BundleScope scope();

    /** The checkpoint's signed note, verbatim. */
    String note();

    /** The key that signed the note. */
    VerifierKey key();

    /** How many events the checkpoint covers. */
    long size();

    /** Hands over the events, positions ascending. */
    void events(Sink<LoggedEvent> each) throws IOException;

    /** Hands over the hashes that are needed beside the events, from left to right. */
    void proof(Sink<byte[]> each) throws IOException;

    /** Writes {@code totals.json}, see {@link Totals}. */
    void totals(OutputStream out) throws IOException;

    /** Writes the complete streams as elements of a JSON list, see {@link CompleteStream}. */
    void streams(OutputStream out) throws IOException;

    /** A stream that has the sequences 0 to {@code events} − 1 in the bundle. */
    record CompleteStream(String stream, long events) {}

    /** Takes one after the other. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(T element) throws IOException;
    }
}
