package io.seatledger.query.export;

import java.io.IOException;

/** Writes items one after another. An export that breaks off is never finished, so that it does not look whole. */
interface Rows {
    void write(Object item) throws IOException;

    /** Writes what belongs after the last row; nothing may follow. */
    void finish() throws IOException;
}
