package io.seatledger.command.seat;

/** Compares keyed hashes of tokens, in a time that does not tell how far they agree. */
final class TokenHashes {
    private TokenHashes() {}

    static boolean same(String one, String other) {
        int difference = one.length() ^ other.length();
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            difference |= one.charAt(i) ^ other.charAt(i);
        }
        return difference == 0;
    }
}
