package io.seatledger.console.overview;

import java.util.Locale;

/**
 * One figure that says how things stand.
 *
 * @param href where it leads
 * @param hint of what it is, may be empty
 */
record Tile(String label, String figure, String href, String hint) {
    static Tile of(String label, long figure, String href, String hint) {
        return new Tile(label, String.format(Locale.ENGLISH, "%,d", figure), href, hint);
    }
}
