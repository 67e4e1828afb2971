package io.seatledger.cli.bundle;

/** Names of the checks, in the order of docs/verification.md. */
public final class Check {
    /** The ZIP file has the files of a bundle only. */
    public static final String FILES = "files";
    /** Sizes and digests of the manifest. */
    public static final String DIGESTS = "digests";
    /** The checkpoint's signature under the trusted key. */
    public static final String SIGNATURE = "signature";
    /** The same size in manifest, proof and checkpoint. */
    public static final String SIZE = "size";
    /** Lines well-formed, ascending, as many as the manifest says. */
    public static final String EVENTS = "events";
    /** The events lead to the checkpoint's root. */
    public static final String ROOT = "root";
    /** Listed streams are complete. */
    public static final String STREAMS = "streams";
    /** The bundle is about what it says it is about. */
    public static final String SCOPE = "scope";
    /** What the service shows is what the events say. */
    public static final String TOTALS = "totals";
    /** The log still begins as it did at a checkpoint seen before. */
    public static final String CONSISTENCY = "consistency";

    private Check() {}
}
