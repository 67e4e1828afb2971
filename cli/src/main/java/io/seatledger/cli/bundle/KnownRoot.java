package io.seatledger.cli.bundle;

/**
 * The root that the log had at a size seen before.
 *
 * @param seen where it was seen, for people
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its root only
public record KnownRoot(long size, byte[] root, String seen) {}
