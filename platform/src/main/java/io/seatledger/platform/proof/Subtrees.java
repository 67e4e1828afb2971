package io.seatledger.platform.proof;

/** Where the hashes of perfect subtrees come from. */
@FunctionalInterface
public interface Subtrees {
    /** The hash over all leaves of a subtree, all of which must exist. */
    byte[] hash(Subtree subtree);
}
