package io.seatledger.command.domain;

import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import java.util.List;

/**
 * What a command left behind on the one stream it speaks of.
 *
 * @param created whether it came into being by this command
 * @param state after the command
 */
public record Saved<S extends StreamState<S>>(boolean created, S state) {
    /** Everything is already as asked for. */
    public static <S extends StreamState<S>> Decision<Saved<S>> unchanged(S state) {
        return Decision.accepted(new Saved<>(false, state));
    }

    /** What was there changed by these events, all of its own stream. */
    public static <S extends StreamState<S>> Decision<Saved<S>> changed(S before, List<? extends LedgerEvent> events) {
        return Decision.accepted(new Saved<>(false, after(before, events)), events);
    }

    /** It came into being by this event. */
    public static <S extends StreamState<S>> Decision<Saved<S>> created(S before, LedgerEvent event) {
        return Decision.accepted(new Saved<>(true, before.evolve(event)), event);
    }

    private static <S extends StreamState<S>> S after(S before, List<? extends LedgerEvent> events) {
        S state = before;
        for (LedgerEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }
}
