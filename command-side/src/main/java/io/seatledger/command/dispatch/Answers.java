package io.seatledger.command.dispatch;

import io.seatledger.events.value.Reason;
import io.seatledger.platform.web.Problem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Renders answers to the bytes that are sent and kept. */
public final class Answers {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String RETRY_AFTER = "Retry-After";

    private final JsonMapper json;

    /** @param json the mapper that all answers of the service are written with */
    public Answers(JsonMapper json) {
        this.json = json;
    }

    /** A JSON answer. */
    public Answer ok(int status, Object body) {
        return new Answer(status, Map.of(CONTENT_TYPE, "application/json"), json.writeValueAsBytes(body));
    }

    /** A resource with its version as {@code ETag}. */
    public Answer resource(int status, Object body, long version) {
        return new Answer(
                status,
                Map.of(CONTENT_TYPE, "application/json", "ETag", '"' + Long.toString(version) + '"'),
                json.writeValueAsBytes(body));
    }

    /** The answer to a {@code PUT}: 201 when it made the resource, 200 when it was there. */
    public Answer saved(boolean created, Object body, long version) {
        return resource(created ? 201 : 200, body, version);
    }

    /** A resource that was just made, with its address. */
    public Answer created(Object body, long version, URI location) {
        Answer resource = resource(201, body, version);
        Map<String, String> headers = new TreeMap<>(resource.headers());
        headers.put("Location", location.toString());
        return new Answer(201, headers, resource.body());
    }

    /** Done, and nothing to show. */
    public Answer noContent() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    Answer refused(String command, String path, List<Reason> reasons) {
        return problem(Problem.refusal(wordsOf(command) + " refused", reasons).at(path));
    }

    /** {@code PurchaseSeats} becomes "Purchase seats". */
    private static String wordsOf(String command) {
        String words = command.replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A problem that is no business refusal. */
    public Answer problem(String path, int status, String code, String detail) {
        return problem(Problem.of(status, code, detail).at(path));
    }

    Answer busy(String path) {
        return later(problem(
                path, 429, "BUSY", "Too many commands want to change the same at once; repeat this one in a moment."));
    }

    Answer unavailable(String path) {
        return later(problem(
                path,
                503,
                "UNAVAILABLE",
                "The database did not answer; repeat the command with the same idempotency key to learn its outcome."));
    }

    /** Nothing was recorded, and nothing will be before somebody has looked. */
    Answer stopped(String path) {
        return later(
                problem(
                        path,
                        503,
                        "UNAVAILABLE",
                        "The log is stopped because it is not what was signed; nothing is recorded until an operator has"
                                + " looked at it. Nothing of this command was recorded."),
                60);
    }

    private static Answer later(Answer answer) {
        return later(answer, 1);
    }

    private static Answer later(Answer answer, int seconds) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put(RETRY_AFTER, Integer.toString(seconds));
        return new Answer(answer.status(), headers, answer.body());
    }

    Answer problem(Problem problem) {
        return new Answer(problem.status(), Map.of(CONTENT_TYPE, Problem.MEDIA_TYPE), json.writeValueAsBytes(problem));
    }

    byte[] headerBytes(Map<String, String> headers) {
        return json.writeValueAsBytes(new TreeMap<>(headers));
    }

    Map<String, String> headersOf(byte[] stored) {
        return json.readValue(stored, new TypeReference<Map<String, String>>() {});
    }
}
