package io.seatledger.query.bundle;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is about.
 *
 * @param id {@code null} for the whole log
 */
public record BundleScope(Kind kind, @Nullable String id) {
    public static final BundleScope WHOLE_LOG = new BundleScope(Kind.LOG, null);

    public BundleScope {
        if ((kind == Kind.LOG) != (id == null)) {
            throw new IllegalArgumentException("only the whole log has no id");
        }
    }

    /** Kinds of scopes; what each holds is in {@code docs/verification.md}. */
    public enum Kind {
        ORDER,
        AGENT,
        ORGANIZATION,
        STORE,
        LOG;

        /** As it stands in a manifest. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A name for the file, whatever is allowed in ids. */
    String fileName() {
        return id == null ? "seatledger-log.zip" : "seatledger-" + kind.word() + '-' + id + ".zip";
    }
}
