package io.seatledger.console.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is known of one thing, by its label. */
public final class Facts {
    private Facts() {}

    /** A thing's facts as a list's columns say them. */
    public static Map<String, Cell> of(JsonNode thing, List<Column> columns) {
        Map<String, Cell> facts = new LinkedHashMap<>();
        columns.forEach(column -> facts.put(column.label(), column.of(thing)));
        return facts;
    }
}
