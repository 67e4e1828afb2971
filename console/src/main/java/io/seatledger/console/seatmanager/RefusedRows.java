package io.seatledger.console.seatmanager;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a list that got nothing, as CSV: to be mended and sent again. */
final class RefusedRows {
    private static final String HEADER = "row,learnerId,email,givenName,familyName,why";
    private static final String FORMULA = "=+-@\t\r";

    private RefusedRows() {}

    /** Those that were not sent, and those that the API refused. */
    static String csv(BulkForm form) {
        Map<String, String> codes = form.refused().stream()
                .map(each -> each.split(":", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts.length > 1 ? parts[1] : "", (one, other) -> one));
        List<BulkList.Row> rows = BulkList.read(form.kind(), form.list()).rows();
        return Stream.concat(
                        Stream.of(HEADER),
                        rows.stream().flatMap(row -> line(row, codes.get(Integer.toString(row.number())))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> line(BulkList.Row row, @Nullable String code) {
        String why = row.isReady() ? code : row.problem();
        if (why == null) {
            return Stream.empty();
        }
        Learner learner = row.learner();
        return Stream.of(Stream.of(
                        Integer.toString(row.number()),
                        learner.learnerId(),
                        learner.email(),
                        learner.givenName(),
                        learner.familyName(),
                        why)
                .map(RefusedRows::cell)
                .collect(Collectors.joining(",")));
    }

    /** Quoted, and harmless in a spreadsheet. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
