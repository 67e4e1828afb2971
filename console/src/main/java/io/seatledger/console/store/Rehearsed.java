package io.seatledger.console.store;

import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Link;
import io.seatledger.console.show.Problems;
import io.seatledger.console.show.Show;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What other settings would have decided.
 *
 * @param unlisted how many more flips there are than are shown
 */
record Rehearsed(
        long decisions,
        long reproduced,
        long undecidable,
        long toRefused,
        long toPermitted,
        long seatsToRefused,
        List<Flip> flips,
        long unlisted) {
    private static final int SHOWN = 100;

    /** A decision that would have gone the other way, with both its reasons. */
    record Flip(
            Cell position,
            Cell at,
            Cell agent,
            String lines,
            Cell before,
            Cell now,
            List<Problems.Reason> reasonsThen,
            List<Problems.Reason> reasonsNow) {}

    static Rehearsed of(JsonNode answer) {
        JsonNode totals = answer.path("totals");
        long toRefused = totals.path("toRefused").asLong();
        long toPermitted = totals.path("toPermitted").asLong();
        List<Flip> flips = answer.path("flips")
                .valueStream()
                .limit(SHOWN)
                .map(Rehearsed::flip)
                .toList();
        return new Rehearsed(
                answer.path("decisions").asLong(),
                answer.path("reproduced").asLong(),
                answer.path("undecidable").asLong(),
                toRefused,
                toPermitted,
                totals.path("seatsToRefused").asLong(),
                flips,
                toRefused + toPermitted - flips.size());
    }

    private static Flip flip(JsonNode flip) {
        return new Flip(
                Show.CODE
                        .cell(flip.path("position"))
                        .linked("/console/decisions/" + flip.path("position").asLong()),
                Show.TIME.cell(flip.path("at")),
                Show.CODE
                        .cell(flip.path("agentId"))
                        .linked(Link.of(
                                "/console/agents/{agentId}",
                                name -> flip.path(name).asString(""))),
                flip.path("lines")
                        .valueStream()
                        .map(line -> line.path("quantity").asLong() + " × "
                                + line.path("productId").asString(""))
                        .collect(Collectors.joining(", ")),
                Show.STATE.cell(flip.path("then")),
                Show.STATE.cell(flip.path("now")),
                Problems.reasons(flip.path("reasonsThen")),
                Problems.reasons(flip.path("reasonsNow")));
    }
}
