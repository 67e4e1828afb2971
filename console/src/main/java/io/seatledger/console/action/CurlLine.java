package io.seatledger.console.action;

import io.seatledger.console.api.ApiRequest;

/** A request as a line for a shell, with a variable in place of the key. */
public final class CurlLine {
    private CurlLine() {}

    /**
     * The line.
     *
     * @param base the address of the API as the person reaches it
     */
    public static String of(String base, ApiRequest request) {
        StringBuilder line = new StringBuilder("curl -sS");
        if (!"GET".equals(request.method())) {
            line.append(" -X ").append(request.method());
        }
        line.append(" -H \"Authorization: Bearer $SEATLEDGER_API_KEY\"");
        request.headers().forEach((name, value) -> line.append(" -H ").append(quoted(name + ": " + value)));
        String body = request.body();
        if (body != null) {
            line.append(" -H 'Content-Type: application/json' --data ").append(quoted(body));
        }
        return line.append(' ').append(quoted(base + request.path())).toString();
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "'\\''") + '\'';
    }
}
