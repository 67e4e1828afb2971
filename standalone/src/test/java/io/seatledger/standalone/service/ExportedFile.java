package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export as somebody reads it who knows nothing of how it was written. */
record ExportedFile(Answer answer, List<String> header, List<List<String>> rows) {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String NDJSON = "application/x-ndjson";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer asked(Caller caller, String accept, String path) {
        return caller.with("Accept", accept).get(path);
    }

    static ExportedFile csv(Caller caller, String path) {
        Answer answer = ok(asked(caller, CSV, path));
        try (Stream<CsvRecord> records = CsvReader.builder().ofCsvRecord(answer.text()).stream()) {
            return table(answer, records.map(CsvRecord::getFields).toList());
        }
    }

    static ExportedFile xlsx(Caller caller, String path) {
        Answer answer = ok(asked(caller, XLSX, path));
        return table(answer, WorkbookForTests.read(answer.response().body()).rows());
    }

    /** The lines, as JSON. */
    static List<JsonNode> ndjson(Caller caller, String path) {
        return ok(asked(caller, NDJSON, path))
                .text()
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    /** All items of a list, read through its pages. */
    static List<JsonNode> paged(Caller caller, String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String with = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        String cursor = "";
        do {
            Answer page = ok(caller.get(with + cursor));
            page.json().get("items").forEach(items::add);
            JsonNode next = page.json().get("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return items;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static ExportedFile table(Answer answer, List<List<String>> records) {
        return new ExportedFile(answer, records.get(0), records.subList(1, records.size()));
    }

    /** That the rows are these items of the JSON answer, in their order, each in whole. */
    void holds(List<JsonNode> items) {
        assertThat(rows).hasSameSizeAs(items);
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            for (int column = 0; column < header.size(); column++) {
                String name = header.get(column);
                assertThat(same(rows.get(i).get(column), cell(item, name)))
                        .as("%s of row %d: %s is %s", name, i, rows.get(i), item)
                        .isTrue();
            }
            assertThat(item.propertyNames())
                    .allSatisfy(field ->
                            assertThat(header).anyMatch(name -> name.equals(field) || name.startsWith(field + '.')));
        }
    }

    /** Text that could be a formula is marked in CSV; a workbook escapes what looks like an escape, and cuts long text. */
    private static boolean same(String cell, String expected) {
        return cell.equals(expected)
                || cell.equals("'" + expected)
                || cell.replace("_x005F_", "_").equals(expected)
                || (expected.length() > 32_767 && expected.startsWith(cell.substring(0, 30_000)));
    }

    private static String cell(JsonNode item, String name) {
        JsonNode at = item;
        for (String part : name.split("\\.", -1)) {
            at = at.path(part);
        }
        if (at.isNull() || at.isMissingNode()) {
            return "";
        }
        return at.isString() ? at.stringValue() : at.toString();
    }
}
