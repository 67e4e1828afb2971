package io.seatledger.platform.json;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.util.Currency;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a text must look like, by the annotations at its place. */
final class TextRules {
    static final String ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String SHA256_PATTERN = "[0-9a-fA-F]{64}";
    static final int EMAIL_LENGTH_MAX = 254;

    private static final Predicate<String> IS_ID =
            java.util.regex.Pattern.compile(ID_PATTERN).asMatchPredicate();
    private static final Predicate<String> IS_SHA256 =
            java.util.regex.Pattern.compile(SHA256_PATTERN).asMatchPredicate();
    private static final Predicate<String> IS_EMAIL = java.util.regex.Pattern.compile(
                    "[^\\s@\\p{Cntrl}<>()\\[\\],;:\\\\\"]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})(?:\\.[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62})*")
            .asMatchPredicate();
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private TextRules() {}

    /**
     * The text itself.
     *
     *
     * @throws Refused when an annotation of the place, or what holds for every text, forbids it
     */
    static String checked(String text, AnnotatedElement place) {
        if (place.isAnnotationPresent(Id.class)) {
            require(
                    IS_ID.test(text),
                    "must be 1 to 64 characters of A-Z a-z 0-9 . _ - and begin with a letter or a digit");
            return text;
        }
        if (place.isAnnotationPresent(Sha256.class)) {
            require(IS_SHA256.test(text), "must be a SHA-256 digest: 64 hexadecimal digits");
            return text;
        }
        if (place.isAnnotationPresent(CurrencyCode.class)) {
            require(CURRENCIES.contains(text), "must be an ISO 4217 currency code in capitals, such as USD");
            return text;
        }
        Text rule = place.getAnnotation(Text.class);
        readable(text, rule == null ? Text.NAME_MAX : rule.max(), rule != null && rule.lines());
        if (place.isAnnotationPresent(Email.class)) {
            require(
                    text.length() <= EMAIL_LENGTH_MAX && IS_EMAIL.test(text),
                    "must be an e-mail address such as ada@example.org, at most 254 characters");
        }
        Pattern pattern = place.getAnnotation(Pattern.class);
        if (pattern != null) {
            require(text.matches(pattern.regexp()), "must match " + pattern.regexp());
        }
        return text;
    }

    static String readable(String text, int max, boolean lines) {
        require(wellFormed(text), "contains half a surrogate pair; send whole Unicode characters");
        require(
                text.codePoints().allMatch(c -> allowed(c, lines)),
                lines
                        ? "must not contain control characters other than line breaks"
                        : "must not contain control characters or line breaks");
        require(!blank(text), "must not be blank");
        require(text.codePointCount(0, text.length()) <= max, "must have at most " + max + " characters");
        return text;
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static boolean allowed(int codePoint, boolean lines) {
        if (codePoint == '\n' || codePoint == '\r') {
            return lines;
        }
        return !Character.isISOControl(codePoint) && codePoint != LINE_SEPARATOR && codePoint != PARAGRAPH_SEPARATOR;
    }

    private static boolean blank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
