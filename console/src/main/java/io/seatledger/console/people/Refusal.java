package io.seatledger.console.people;

import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Problems;
import io.seatledger.console.show.Show;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A purchase that was refused, in short.
 *
 * @param wanted like {@code 25 × welding-101}
 */
record Refusal(String position, Cell at, String storeId, String wanted, List<Problems.Reason> reasons) {
    static Refusal of(JsonNode decision) {
        return new Refusal(
                decision.path("position").asString(""),
                Show.TIME.cell(decision.path("at")),
                decision.path("storeId").asString(""),
                decision.path("lines")
                        .valueStream()
                        .map(line -> line.path("quantity").asString("") + " × "
                                + line.path("productId").asString(""))
                        .collect(Collectors.joining(", ")),
                Problems.reasons(decision.path("reasons")));
    }
}
