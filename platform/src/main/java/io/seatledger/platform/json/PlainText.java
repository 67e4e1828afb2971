package io.seatledger.platform.json;

/** Checks texts that do not come in a body by the rules of {@link Text}. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text itself, on one line.
     *
     * @throws MalformedRequest when it is blank, too long or not printable
     */
    public static String checked(String text, int max, String pointer) {
        try {
            return TextRules.readable(text, max, false);
        } catch (Refused e) {
            throw new MalformedRequest(pointer, e.reason());
        }
    }
}
