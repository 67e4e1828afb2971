package io.seatledger.cli.service;

import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Stopped;
import java.net.http.HttpHeaders;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** The body. */
    public JsonNode json() {
        try {
            return Json.PLAIN.readTree(body);
        } catch (JacksonException e) {
            throw new Stopped(ExitCode.UNREACHABLE, "What answers there is not Seatledger: its answer is not JSON.");
        }
    }

    /** The position of the log that it shows. */
    public OptionalLong position() {
        return headers.firstValueAsLong("Ledger-Position");
    }

    /** Status, code and detail of a refusal in one line. */
    public String problem() {
        try {
            JsonNode problem = Json.PLAIN.readTree(body);
            return status + " " + problem.path("code").asString("") + ", "
                    + problem.path("detail").asString(problem.path("title").asString(""));
        } catch (JacksonException e) {
            return Integer.toString(status);
        }
    }
}
