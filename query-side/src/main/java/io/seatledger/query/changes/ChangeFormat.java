package io.seatledger.query.changes;

import java.io.IOException;

/** How a feed is written. */
interface ChangeFormat {
    String mediaType();

    /** What comes first. */
    byte[] opening();

    byte[] item(Change change) throws IOException;

    /** A sign of life that tells how far the feed was read. */
    byte[] beat(long through);

    /** What comes last when the service ends a feed that would go on. */
    byte[] ending(long through);
}
