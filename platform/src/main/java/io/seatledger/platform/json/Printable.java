package io.seatledger.platform.json;

/** Makes what a caller sent fit to be named in an answer or a log line. */
public final class Printable {
    private static final int LENGTH_MAX = 64;

    private Printable() {}

    /** The text with everything unprintable replaced by {@code ?}, cut after 64 characters. */
    public static String shortened(String text) {
        if (text.length() <= LENGTH_MAX && text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().limit(LENGTH_MAX).map(Printable::visible).forEach(printable::appendCodePoint);
        return text.codePoints().skip(LENGTH_MAX).findAny().isPresent() ? printable + "…" : printable.toString();
    }

    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> codePoint;
        };
    }
}
