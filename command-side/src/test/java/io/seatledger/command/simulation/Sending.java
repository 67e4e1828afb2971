package io.seatledger.command.simulation;

import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.events.LedgerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request on its way to one instance. */
final class Sending {
    final Request request;
    final SimulatedInstance to;
    final int lane;

    /** What its command is called in the log. */
    String commandId = "";

    /** What the last try decided, as far as it was accepted. */
    @Nullable
    List<LedgerEvent> decided;

    /** What came back, {@code null} when nothing did. */
    @Nullable
    FinalAnswer answer;

    Sending(Request request, SimulatedInstance to, int lane) {
        this.request = request;
        this.to = to;
        this.lane = lane;
    }
}
