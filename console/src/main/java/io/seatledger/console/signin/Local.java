package io.seatledger.console.signin;

import java.util.regex.Pattern;

/** Addresses within this console, so that no link can send a person who just signed in elsewhere. */
public final class Local {
    /** No {@code //host}, no way up, no backslash, no control character. */
    private static final Pattern PATH =
            Pattern.compile("/(?![/\\\\])(?!.*(\\.\\.|//))[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");

    private Local() {}

    /** The path if it leads to this console, else its first page. */
    public static String path(String wanted) {
        boolean ours = PATH.matcher(wanted).matches()
                && (wanted.equals("/") || wanted.startsWith("/?") || wanted.startsWith("/console/"));
        return ours ? wanted : "/";
    }
}
