package io.seatledger.domain;

/** The streams of one moment, as their states. */
public interface StateReader {

    /** The state of a stream, {@link StreamKind#empty()} when nothing ever happened to it. */
    <S extends StreamState<S>> S read(StreamKind<S> kind, String id);
}
