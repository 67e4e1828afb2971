package io.seatledger.console.seatmanager;

import io.seatledger.console.show.PageNotFound;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a person put in, and how far it got: the pages carry all of it, the server keeps nothing.
 *
 * @param atomic whether all of it is done or nothing
 * @param list the text
 * @param bulkId what idempotency keys are made of, so that sending again is harmless
 * @param next the first row, of those that are ready, that was not sent yet
 * @param batches what was sent so far
 * @param refused numbers of rows and why they were refused, like {@code 7:LEARNER_ALREADY_HOLDS_SEAT}
 */
record BulkForm(
        String orderId,
        String line,
        BulkKind kind,
        boolean atomic,
        String list,
        String message,
        String bulkId,
        int next,
        List<String> batches,
        long given,
        long unchanged,
        List<String> refused) {
    private static final Pattern BULK_ID = Pattern.compile("[0-9a-f-]{36}");

    static BulkForm of(Map<String, String> input) {
        String bulkId = text(input, "bulkId");
        return new BulkForm(
                text(input, "orderId"),
                text(input, "line"),
                "SEND_LINKS".equals(input.get("kind")) ? BulkKind.SEND_LINKS : BulkKind.ASSIGN,
                "ATOMIC".equals(input.get("mode")),
                input.getOrDefault("list", ""),
                text(input, "message").replace("\r\n", "\n"),
                BULK_ID.matcher(bulkId).matches() ? bulkId : UUID.randomUUID().toString(),
                Math.toIntExact(number(input, "next")),
                many(input, "batches"),
                number(input, "given"),
                number(input, "unchanged"),
                many(input, "refused"));
    }

    private static String text(Map<String, String> input, String name) {
        return input.getOrDefault(name, "").strip();
    }

    private static long number(Map<String, String> input, String name) {
        String text = text(input, name);
        if (!text.matches("[0-9]{0,6}")) {
            throw new PageNotFound();
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static List<String> many(Map<String, String> input, String name) {
        return Arrays.stream(text(input, name).split(",", -1))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /** What stays as it was put in. */
    public Map<String, String> fixed() {
        Map<String, String> fixed = new LinkedHashMap<>();
        fixed.put("orderId", orderId);
        fixed.put("line", line);
        fixed.put("kind", kind.name());
        fixed.put("mode", mode());
        fixed.put("message", message);
        fixed.put("bulkId", bulkId);
        return fixed;
    }

    /** How far it got. */
    public Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        carried.put("next", Integer.toString(next));
        carried.put("batches", String.join(",", batches));
        carried.put("given", Long.toString(given));
        carried.put("unchanged", Long.toString(unchanged));
        carried.put("refused", String.join(",", refused));
        return carried;
    }

    String mode() {
        return atomic ? "ATOMIC" : "PER_ROW";
    }

    /** As it is said of rows that got something: {@code assigned}, {@code sent}. */
    public String done() {
        return kind == BulkKind.ASSIGN ? "assigned" : "sent";
    }

    /** For the name of a file. */
    String fileName() {
        return ("refused-" + orderId + '-' + line + ".csv").toLowerCase(Locale.ROOT);
    }
}
