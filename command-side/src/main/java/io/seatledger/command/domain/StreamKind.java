package io.seatledger.command.domain;

/**
 * A kind of stream and how its state begins.
 *
 * @param name the part of a stream's name before the colon, for example {@code agent}
 * @param type the state's record
 * @param empty the state before the first event
 */
public record StreamKind<S extends StreamState<S>>(String name, Class<S> type, S empty) {

    /** The full name of a stream of this kind; {@code id} may have parts joined by colons. */
    public String stream(String id) {
        return name + ':' + id;
    }
}
