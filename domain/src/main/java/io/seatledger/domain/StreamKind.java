package io.seatledger.domain;

/**
 * A kind of stream and how its state begins.
 *
 * @param name the part of a stream's name before the colon, for example {@code agent}
 * @param type the state's record
 * @param empty the state before the first event
 * @param fold version of the fold's meaning: raised when {@code evolve} changes what it makes of the same events, so that no
 *     snapshot of the old meaning is used again
 */
public record StreamKind<S extends StreamState<S>>(String name, Class<S> type, S empty, int fold) {

    /** A kind whose fold still means what it meant at first. */
    public StreamKind(String name, Class<S> type, S empty) {
        this(name, type, empty, 1);
    }

    /** The full name of a stream of this kind; {@code id} may have parts joined by colons. */
    public String stream(String id) {
        return name + ':' + id;
    }
}
