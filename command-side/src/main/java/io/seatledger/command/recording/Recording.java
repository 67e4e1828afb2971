package io.seatledger.command.recording;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.events.LedgerEvent;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Puts the events of a decision on the ledger, in the order decided, each on its stream. */
public final class Recording {
    private Recording() {}

    /** Records a decision whose events all belong to the handling aggregate. */
    public static <R> Decision<R> own(Decision<R> decision) {
        decision.events().forEach(AggregateLifecycle::apply);
        return decision;
    }

    /** Records a decision whose events belong to the handling aggregate's {@code stream} and to others. */
    public static <R> Decision<R> across(String stream, Decision<R> decision, Ledger ledger) {
        for (LedgerEvent event : decision.events()) {
            if (event.stream().equals(stream)) {
                AggregateLifecycle.apply(event);
            } else {
                ledger.record(event);
            }
        }
        return decision;
    }
}
