package io.seatledger.console.show;

/** There is no such page. */
public final class PageNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageNotFound() {
        super("no such page");
    }
}
