package io.seatledger.console.overview;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.reports.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The figures of the overview: where seats are now, and what was refused and will end within a month.
 *
 * @param empty whether nothing was ever bought, as far as the person may see
 */
record Tiles(List<Tile> tiles, boolean empty) {
    private static final Map<String, String> BY_STORE = Map.of("by", "store", "limit", "200");
    private static final Map<String, String> BY_DAY = Map.of("by", "day");

    static Tiles of(Api api) {
        ApiAnswer inventory = api.get("/v1/inventory", Map.of(), BY_STORE);
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile("Bought", inventory, "", "purchased"));
        tiles.add(tile("Available", inventory, "AVAILABLE", "available"));
        tiles.add(tile("Assigned", inventory, "ASSIGNED", "assigned"));
        tiles.add(tile("Awaiting redemption", inventory, "AWAITING", "awaiting"));
        refused(api).ifPresent(tiles::add);
        expiring(api).ifPresent(tiles::add);
        return new Tiles(List.copyOf(tiles), sum(inventory.items(), "purchased") == 0);
    }

    private static Tile tile(String label, ApiAnswer inventory, String state, String figure) {
        String href = state.isEmpty() ? "/console/inventory" : "/console/seats?state=" + state;
        boolean all = inventory.body().path("nextCursor").isNull();
        return Tile.of(label, sum(inventory.items(), figure), href, all ? "seats" : "seats of the first 200 stores");
    }

    private static Optional<Tile> refused(Api api) {
        return Series.REFUSALS
                .items(api, BY_DAY)
                .map(items -> Tile.of(
                        "Refused",
                        sum(items, "refused"),
                        "/console/decisions?outcome=REFUSED",
                        "purchases in the last 30 days"));
    }

    private static Optional<Tile> expiring(Api api) {
        return Series.EXPIRY
                .items(api, BY_DAY)
                .map(items -> Tile.of(
                        "Expiring soon",
                        sum(items, "seats"),
                        "/console/reports?report=expiry",
                        "seats within 30 days, and " + sum(items, "links") + " links"));
    }

    static long sum(Iterable<JsonNode> items, String figure) {
        long sum = 0;
        for (JsonNode item : items) {
            sum += item.path(figure).asLong();
        }
        return sum;
    }
}
