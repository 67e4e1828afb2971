package io.seatledger.console.seatmanager;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.api.ApiUnreachable;
import io.seatledger.console.show.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back what one request of a list did; the last request first, so that the newest goes first.
 *
 * @param undone how many requests were taken back so far
 * @param counts of rows by what became of them
 * @param problem why this one was not, {@code null} when it was
 */
record UndoStep(
        BulkForm form,
        String reason,
        int undone,
        Map<String, Long> counts,
        @Nullable Problems problem) {
    private static final List<String> OUTCOMES = List.of("UNDONE", "DROP_REQUESTED", "UNCHANGED", "REFUSED");

    static UndoStep of(BulkForm form, Map<String, String> input) {
        Map<String, Long> counts = new LinkedHashMap<>();
        OUTCOMES.forEach(each -> counts.put(each, number(input.getOrDefault("count-" + each, ""))));
        int undone = Math.toIntExact(number(input.getOrDefault("undone", "")));
        return new UndoStep(form, input.getOrDefault("reason", "").strip(), undone, counts, null);
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
    }

    /** Takes back the next one; with the same key when it is sent again. */
    UndoStep next(Api api) {
        if (isFinished()) {
            return this;
        }
        String batch = form.batches().get(form.batches().size() - 1 - undone);
        String body =
                JsonMapper.shared().createObjectNode().put("reason", reason).toString();
        ApiRequest request = new ApiRequest(
                "POST",
                ApiRequest.path("/v1/batches/{batchId}/undo", Map.of("batchId", batch), Map.of()),
                body,
                Map.of("Idempotency-Key", form.bulkId() + "-undo-" + batch));
        try {
            ApiAnswer answer = api.send(request);
            return answer.isSuccess() ? done(answer.body()) : failed(Problems.of(answer.body()));
        } catch (ApiUnreachable e) {
            String detail = "The service gave no answer. Continue asks for the same again, which is harmless.";
            return failed(new Problems("UNAVAILABLE", detail, List.of(), List.of()));
        }
    }

    private UndoStep done(JsonNode batch) {
        Map<String, Long> more = new LinkedHashMap<>(counts);
        for (JsonNode row : batch.path("rows")) {
            more.merge(row.path("outcome").asString(""), 1L, Long::sum);
        }
        return new UndoStep(form, reason, undone + 1, more, null);
    }

    private UndoStep failed(Problems why) {
        return new UndoStep(form, reason, undone, counts, why);
    }

    public boolean isFinished() {
        return undone >= form.batches().size();
    }

    public boolean goesOn() {
        return problem == null && !isFinished();
    }

    /** What the next step needs to know. */
    public Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>(form.fixed());
        carried.put("batches", String.join(",", form.batches()));
        carried.put("reason", reason);
        carried.put("undone", Integer.toString(undone));
        counts.forEach((outcome, count) -> carried.put("count-" + outcome, Long.toString(count)));
        return carried;
    }
}
