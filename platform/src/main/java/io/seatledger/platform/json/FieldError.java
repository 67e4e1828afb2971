package io.seatledger.platform.json;

/**
 * What is wrong with one value of a request.
 *
 * @param pointer RFC 6901 pointer into the body; {@code /query/…}, {@code /path/…} and {@code /header/…} for the rest
 * @param message what is wrong and how to mend it
 */
public record FieldError(String pointer, String message) {

    /** One more step of a pointer, escaped as RFC 6901 asks; a hostile name is cut and made printable. */
    public static String child(String pointer, String name) {
        return pointer + '/' + Printable.shortened(name).replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, int index) {
        return pointer + '/' + index;
    }
}
