package io.seatledger.command.domain;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.Reason;
import java.util.List;
import java.util.function.Function;

/**
 * What a policy says to a command; a refusal is a value, never an exception.
 *
 * @param <R> what the caller learns when it is accepted
 */
public sealed interface Decision<R> {

    /** What is to be recorded, in order, whatever was decided; streams may differ. */
    List<LedgerEvent> events();

    /** Exhaustive by the compiler: one function per outcome. */
    <T> T fold(
            Function<Accepted<R>, T> whenAccepted,
            Function<Refused<R>, T> whenRefused,
            Function<Missing<R>, T> whenMissing,
            Function<Conflicting<R>, T> whenConflicting);

    /** The decision that follows from this one where it holds; else this one, for another result. */
    default <T> Decision<T> then(Function<Accepted<R>, Decision<T>> next) {
        return fold(
                next,
                refused -> new Refused<>(refused.reasons(), refused.events()),
                missing -> missing(missing.code(), missing.message()),
                conflicting -> conflicting(conflicting.message()));
    }

    /** The command holds; {@code events} is empty when everything is already as asked for. */
    record Accepted<R>(R result, List<LedgerEvent> events) implements Decision<R> {
        public Accepted {
            events = List.copyOf(events);
        }

        @Override
        public <T> T fold(
                Function<Accepted<R>, T> whenAccepted,
                Function<Refused<R>, T> whenRefused,
                Function<Missing<R>, T> whenMissing,
                Function<Conflicting<R>, T> whenConflicting) {
            return whenAccepted.apply(this);
        }
    }

    /**
     * A business rule forbids it (422).
     *
     * @param reasons all of them, in order of code; never empty
     * @param events what an auditor must see of the refusal, often nothing
     */
    record Refused<R>(List<Reason> reasons, List<LedgerEvent> events) implements Decision<R> {
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has at least one reason");
            }
            reasons = List.copyOf(reasons);
            events = List.copyOf(events);
        }

        @Override
        public <T> T fold(
                Function<Accepted<R>, T> whenAccepted,
                Function<Refused<R>, T> whenRefused,
                Function<Missing<R>, T> whenMissing,
                Function<Conflicting<R>, T> whenConflicting) {
            return whenRefused.apply(this);
        }
    }

    /** What the command speaks of does not exist (404); {@code code} is for example {@code STORE_NOT_FOUND}. */
    record Missing<R>(String code, String message) implements Decision<R> {
        @Override
        public List<LedgerEvent> events() {
            return List.of();
        }

        @Override
        public <T> T fold(
                Function<Accepted<R>, T> whenAccepted,
                Function<Refused<R>, T> whenRefused,
                Function<Missing<R>, T> whenMissing,
                Function<Conflicting<R>, T> whenConflicting) {
            return whenMissing.apply(this);
        }
    }

    /** The id is taken with other content (409 {@code CONFLICT}). */
    record Conflicting<R>(String message) implements Decision<R> {
        @Override
        public List<LedgerEvent> events() {
            return List.of();
        }

        @Override
        public <T> T fold(
                Function<Accepted<R>, T> whenAccepted,
                Function<Refused<R>, T> whenRefused,
                Function<Missing<R>, T> whenMissing,
                Function<Conflicting<R>, T> whenConflicting) {
            return whenConflicting.apply(this);
        }
    }

    static <R> Decision<R> accepted(R result, List<? extends LedgerEvent> events) {
        return new Accepted<>(result, List.copyOf(events));
    }

    static <R> Decision<R> accepted(R result, LedgerEvent... events) {
        return new Accepted<>(result, List.of(events));
    }

    static <R> Decision<R> refused(Reason... reasons) {
        return new Refused<>(List.of(reasons), List.of());
    }

    /** Refused for all these reasons, put in order of code, then line; leaves no trace. */
    static <R> Decision<R> refused(List<Reason> reasons) {
        return new Refused<>(Reason.inOrder(reasons), List.of());
    }

    static <R> Decision<R> missing(String code, String message) {
        return new Missing<>(code, message);
    }

    static <R> Decision<R> conflicting(String message) {
        return new Conflicting<>(message);
    }
}
