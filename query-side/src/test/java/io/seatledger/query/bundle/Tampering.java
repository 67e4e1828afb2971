package io.seatledger.query.bundle;

/** What somebody could do to a log, or to a bundle of it, and hope that nobody notices. */
enum Tampering {
    /** One bit of one column of one event; sizes and digests made anew. */
    COLUMN_BIT,
    /** One bit of one file; the digest is left. */
    FILE_BIT,
    /** One bit of one file; the digest made anew. */
    SEALED_FILE_BIT,
    MANIFEST_BIT,
    DELETED,
    DELETED_AND_RENUMBERED,
    INSERTED,
    SWAPPED,
    DUPLICATED,
    MOVED,
    /** The end cut off, manifest, totals and proof made for what is left. */
    TRUNCATED,
    /** The end cut off, and the true hashes of the missing events put in their place. */
    TRUNCATED_WITH_TRUE_HASHES,
    /** All that was true once. */
    OLDER_BACKUP,
    /** Older events, then others than those that were. */
    BACKUP_CONTINUED,
    REWRITTEN_BY_ANOTHER_KEY,
    REWRITTEN_BY_THE_SAME_KEY,
    TOTALS_CHANGED,
    STREAM_UNLISTED,
    /** An event of one order left out, with a proof that is true. */
    LEFT_OUT_OF_PART,
    SCOPE_RENAMED,
    PROOF_CHANGED
}
