package io.seatledger.domain;

import io.seatledger.events.LedgerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How a state follows from its events, one function per event of a sealed family.
 *
 * @param <S> the state
 */
public final class Fold<S> {
    private final Class<?> family;
    private final Map<Class<?>, BiFunction<S, LedgerEvent, S>> steps;

    private Fold(Class<?> family, Map<Class<?>, BiFunction<S, LedgerEvent, S>> steps) {
        this.family = family;
        this.steps = steps;
    }

    /** Begins a fold over the events that a sealed interface permits. */
    public static <S> Steps<S> over(Class<? extends LedgerEvent> family) {
        return new Steps<>(family);
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalArgumentException for an event of another family
     */
    public S apply(S state, LedgerEvent event) {
        BiFunction<S, LedgerEvent, S> step = steps.get(event.getClass());
        if (step == null) {
            throw new IllegalArgumentException("no event of this stream: "
                    + event.getClass().getSimpleName() + " is none of " + family.getSimpleName());
        }
        return step.apply(state, event);
    }

    /** Gathers one function per event. */
    public static final class Steps<S> {
        private final Class<?> family;
        private final Map<Class<?>, BiFunction<S, LedgerEvent, S>> steps = new HashMap<>();

        private Steps(Class<?> family) {
            this.family = family;
        }

        /** What an event of this type makes of a state. */
        public <E extends LedgerEvent> Steps<S> on(Class<E> type, BiFunction<S, E, S> step) {
            steps.put(type, (state, event) -> step.apply(state, type.cast(event)));
            return this;
        }

        /** An event of this type leaves the state as it is. */
        public Steps<S> ignore(Class<? extends LedgerEvent> type) {
            steps.put(type, (state, event) -> state);
            return this;
        }

        /**
         * The finished fold.
         *
         * @throws IllegalStateException when an event of the family was forgotten: there is no silent default
         */
        public Fold<S> complete() {
            if (!steps.keySet().equals(Set.of(family.getPermittedSubclasses()))) {
                throw new IllegalStateException(
                        "every event of " + family.getSimpleName() + " needs its step, no other");
            }
            return new Fold<>(family, Map.copyOf(steps));
        }
    }
}
