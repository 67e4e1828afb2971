package io.seatledger.console.seatmanager;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.api.ApiUnreachable;
import io.seatledger.console.show.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request of many: the next rows of a list, and what came of them.
 *
 * @param form how far it got with this step
 * @param rows of this step
 * @param problem why nothing of this step was done, {@code null} when it was
 */
record BulkStep(
        BulkForm form,
        int total,
        List<Result> rows,
        @Nullable Problems problem) {
    static final int CHUNK = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What became of a row. */
    record Result(int number, String learner, String outcome, String seatId, String message) {}

    /** Sends the next rows; with the same key when they are sent again. */
    static BulkStep send(BulkForm form, Api api) {
        List<BulkList.Row> ready = BulkList.read(form.kind(), form.list()).ready();
        int from = Math.min(form.next(), ready.size());
        int until = form.atomic() ? ready.size() : Math.min(ready.size(), from + CHUNK);
        List<BulkList.Row> chunk = ready.subList(from, until);
        if (chunk.isEmpty()) {
            return new BulkStep(form, ready.size(), List.of(), null);
        }
        try {
            ApiAnswer answer = api.send(request(form, chunk, from));
            return answer.isSuccess()
                    ? done(form, chunk, until, ready.size(), answer.body())
                    : new BulkStep(form, ready.size(), List.of(), Problems.of(answer.body()));
        } catch (ApiUnreachable e) {
            String detail = "The service gave no answer. Continue sends the same rows again, which is harmless.";
            return new BulkStep(
                    form, ready.size(), List.of(), new Problems("UNAVAILABLE", detail, List.of(), List.of()));
        }
    }

    private static ApiRequest request(BulkForm form, List<BulkList.Row> chunk, int from) {
        ObjectNode body = JSON.createObjectNode().put("mode", form.mode());
        ArrayNode people = body.putArray(form.kind().member());
        chunk.forEach(row -> people.add(person(form.kind(), row.learner())));
        if (form.kind() == BulkKind.SEND_LINKS && !form.message().isEmpty()) {
            body.put("message", form.message());
        }
        String path =
                ApiRequest.path(form.kind().route(), Map.of("orderId", form.orderId(), "line", form.line()), Map.of());
        return new ApiRequest("POST", path, body.toString(), Map.of("Idempotency-Key", form.bulkId() + '-' + from));
    }

    private static ObjectNode person(BulkKind kind, Learner learner) {
        ObjectNode person = JSON.createObjectNode();
        if (kind == BulkKind.ASSIGN) {
            put(person, "learnerId", learner.learnerId());
        }
        put(person, "email", learner.email());
        put(person, "givenName", learner.givenName());
        put(person, "familyName", learner.familyName());
        return person;
    }

    private static void put(ObjectNode person, String name, String value) {
        if (!value.isEmpty()) {
            person.put(name, value);
        }
    }

    private static BulkStep done(BulkForm form, List<BulkList.Row> chunk, int until, int total, JsonNode batch) {
        List<Result> results = new ArrayList<>();
        List<String> refused = new ArrayList<>(form.refused());
        for (JsonNode each : batch.path("rows")) {
            BulkList.Row row = chunk.get(each.path("row").asInt() - 1);
            String code = each.path("code").asString("");
            String outcome = each.path("outcome").asString("");
            results.add(new Result(
                    row.number(),
                    row.learner().words(),
                    outcome,
                    each.path("seatId").asString(""),
                    each.path("message").asString(code)));
            if ("REFUSED".equals(outcome)) {
                refused.add(row.number() + ":" + code);
            }
        }
        List<String> batches = new ArrayList<>(form.batches());
        batches.add(batch.path("batchId").asString(""));
        BulkForm further = new BulkForm(
                form.orderId(),
                form.line(),
                form.kind(),
                form.atomic(),
                form.list(),
                form.message(),
                form.bulkId(),
                until,
                batches,
                form.given() + batch.path("assigned").asLong(),
                form.unchanged() + batch.path("unchanged").asLong(),
                refused);
        return new BulkStep(further, total, results, null);
    }

    /** Whether there is nothing left to send. */
    public boolean isFinished() {
        return form.next() >= total;
    }

    /** Whether the next step follows by itself. */
    public boolean goesOn() {
        return problem == null && !isFinished();
    }
}
