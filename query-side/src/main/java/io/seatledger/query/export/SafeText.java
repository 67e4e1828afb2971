package io.seatledger.query.export;

/**
 * Keeps spreadsheets from evaluating text of a CSV file: what a spreadsheet could take for a formula begins with an apostrophe
 * then, which means "this is text" to it. Dropping one apostrophe before a text that would need one gives the original back.
 */
final class SafeText {
    /** Also as full-width and small forms, which some take for the plain ones. */
    private static final String STARTERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";
    /** Some programs trim, or unquote once more, before they look. */
    private static final String QUOTES = "\"'`\u2018\u2019\u201C\u201D";

    private static final String MARK = "'";

    private SafeText() {}

    static String of(String text) {
        return wouldBeEvaluated(text) ? MARK + text : text;
    }

    static boolean wouldBeEvaluated(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (Character.isISOControl(text.charAt(0))) {
            return true;
        }
        return text.codePoints()
                .dropWhile(SafeText::isOverlooked)
                .limit(1)
                .anyMatch(first -> STARTERS.indexOf(first) >= 0);
    }

    private static boolean isOverlooked(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || QUOTES.indexOf(c) >= 0;
    }
}
