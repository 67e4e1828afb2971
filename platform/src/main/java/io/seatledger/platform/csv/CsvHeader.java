package io.seatledger.platform.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.JsonValue;
import io.seatledger.platform.json.JsonValue.JsonObject;
import io.seatledger.platform.json.JsonValue.JsonText;
import io.seatledger.platform.json.Lenient;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.json.StrictJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first row of a CSV body: which field each column holds. */
record CsvHeader(List<String> columns) {
    CsvHeader {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the header of a list of these records.
     *
     * @throws MalformedRequest naming every column that is unknown, missing or there twice
     */
    static CsvHeader of(CsvRecord line, Class<?> recordType) {
        Map<String, Boolean> fields = StrictJson.fields(recordType);
        String pointer = "/line/" + line.getStartingLineNumber();
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : line.getFields()) {
            if (!fields.containsKey(column)) {
                errors.add(error(pointer, column, "is not a column of this list; known are " + names(fields)));
            } else if (!seen.add(column)) {
                errors.add(error(pointer, column, "is there more than once"));
            }
        }
        fields.forEach((name, required) -> {
            if (required && !seen.contains(name)) {
                errors.add(error(pointer, name, "is required as a column"));
            }
        });
        if (!errors.isEmpty()) {
            throw new MalformedRequest(errors);
        }
        return new CsvHeader(line.getFields());
    }

    /** One row below it. */
    <T> Lenient<T> read(CsvRecord line, Class<T> recordType) {
        if (line.getFieldCount() != columns.size()) {
            String message = "has " + line.getFieldCount() + " cells, but the header has " + columns.size();
            return new Lenient<>(null, List.of(new FieldError("", message)));
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = line.getField(i);
            if (!cell.isEmpty()) {
                members.put(columns.get(i), new JsonText(cell));
            }
        }
        return StrictJson.lenient(new JsonObject(members), recordType);
    }

    private static String names(Map<String, Boolean> fields) {
        return String.join(", ", fields.keySet());
    }

    private static FieldError error(String pointer, String column, String message) {
        return new FieldError(FieldError.child(pointer, column), message);
    }
}
