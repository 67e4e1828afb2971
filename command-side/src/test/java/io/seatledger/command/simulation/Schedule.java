package io.seatledger.command.simulation;

import io.seatledger.command.ledger.Deadline;
import io.seatledger.events.LedgerEvent;
import java.util.List;

/** What the service does by itself when its time has come. */
final class Schedule {
    private Schedule() {}

    static List<Deadline> deadlines(LedgerEvent event) {
        return List.of();
    }
}
