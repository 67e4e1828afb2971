package io.seatledger.command.batch;

import io.seatledger.events.value.BatchMode;
import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.json.MalformedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a list is to be worked off, before it is sent. */
public final class ListMode {
    private ListMode() {}

    /**
     * The mode that a query parameter names.
     *
     * @throws MalformedRequest when it is left out
     */
    public static BatchMode required(@Nullable BatchMode mode) {
        if (mode == null) {
            throw new MalformedRequest("/query/mode", "is required");
        }
        return mode;
    }

    /**
     * Refuses a list of which no row may be left out when one cannot be read.
     *
     * @throws MalformedRequest with everything that is wrong
     */
    public static void check(BatchMode mode, List<? extends BodyRow<?>> rows) {
        if (mode == BatchMode.ATOMIC) {
            BodyRow.insistOnAll(rows);
        }
    }
}
