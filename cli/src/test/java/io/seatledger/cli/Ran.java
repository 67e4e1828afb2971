package io.seatledger.cli;

import io.seatledger.cli.report.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of one run of the command line. */
public record Ran(int exitCode, String out, String err) {

    /** Runs it as nobody's terminal. */
    public static Ran of(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        int exitCode = Seatledger.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                texts);
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The one JSON object on standard output. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** The name of the check that found a difference. */
    public String check() {
        return json().at("/difference/check").asString();
    }
}
