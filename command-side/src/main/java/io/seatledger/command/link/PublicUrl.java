package io.seatledger.command.link;

import java.util.function.Supplier;

/** The address people reach the service at, as it stands in mails. */
public final class PublicUrl {
    private final Supplier<String> base;

    /** @param base without a slash at its end; asked for each time, because the port may be known only once the service is up */
    public PublicUrl(Supplier<String> base) {
        this.base = base;
    }

    /** The whole address of a path, which begins with a slash. */
    public String of(String path) {
        return base.get() + path;
    }
}
