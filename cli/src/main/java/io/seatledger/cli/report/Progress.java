package io.seatledger.cli.report;

/** How far a long run has come. */
public interface Progress extends AutoCloseable {
    /** Says nothing. */
    Progress SILENT = done -> {};

    /** {@code done} of all are done. */
    void reached(long done);

    @Override
    default void close() {}
}
