package io.seatledger.cli.verify;

import io.seatledger.cli.Academy;
import io.seatledger.cli.BundleMaker;
import io.seatledger.cli.LogMaker;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events are those that were signed, but the service shows something else. */
class WrongTotalsTest {
    @TempDir
    private Path directory;

    private void found(BundleMaker bundle, String check, String... words) {
        Found.difference(directory, bundle, check, words);
    }

    @Test
    void figures_that_the_events_do_not_say() {
        found(
                totals(Academy.ORDER_A.replace("2\t0\t1", "3\t0\t0") + Academy.ORDER_B),
                "totals",
                "available of line 1 of ord_a");
        found(totals(Academy.ORDER_A), "totals", "lack line 1 of ord_b");
        found(totals(Academy.ORDER_A + Academy.ORDER_B + Academy.ORDER_A.replace("ord_a", "ord_z")), "totals", "ord_z");
        found(totals(Academy.ORDER_B + Academy.ORDER_A), "totals");
        found(totals(Academy.ORDER_A + Academy.ORDER_A + Academy.ORDER_B), "totals", "not in order");
    }

    @Test
    void a_digest_or_a_position_of_something_else() {
        found(
                Academy.wholeLog()
                        .replace("totals.json", "\"position\":19", "\"position\":18")
                        .seal(),
                "totals");
        found(
                Academy.wholeLog()
                        .replace("totals.json", "\"digest\":\"", "\"digest\":\"0")
                        .seal(),
                "totals",
                "digest");
    }

    @Test
    void totals_that_are_none() {
        for (String json :
                List.of("", "{}", "[]", "{\"position\":19,\"lines\":[{}],\"digest\":\"\"}", "{\"lines\":1}")) {
            found(Academy.wholeLog().put("totals.json", json).seal(), "totals", "totals.json");
        }
    }

    @Test
    void a_log_that_says_what_cannot_be() {
        LogMaker log = Academy.log()
                .with("seatpool:ord_b:1:0", "SeatAssigned", "{\"orderId\":\"ord_b\",\"line\":1,\"seats\":[1]}");
        found(BundleMaker.ofLog(log, Academy.ORDER_A + Academy.ORDER_B).seal(), "totals", "\"position\":20");
    }

    private static BundleMaker totals(String table) {
        return BundleMaker.ofLog(Academy.log(), table).seal();
    }
}
