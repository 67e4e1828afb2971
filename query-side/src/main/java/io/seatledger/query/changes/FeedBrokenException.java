package io.seatledger.query.changes;

/** A feed that ends before it should: its connection is broken off, so that nobody takes it for whole. */
final class FeedBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FeedBrokenException(long through, long horizon) {
        super("ended after position " + through + " instead of " + horizon, null, false, false);
    }
}
