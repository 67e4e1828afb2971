package io.seatledger.query.projection;

/**
 * What a projection gathers in memory while a page is folded and writes at its end, after the gathered inserts: for folds whose
 * events build on each other, so that a page costs a few statements however often it touches the same row.
 */
public interface PageWork {
    /** Writes what was gathered, in the page's transaction. */
    void writeTo(ReadModelWriter rows);
}
