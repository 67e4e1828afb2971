package io.seatledger.command.dispatch;

import io.seatledger.command.domain.StreamKind;
import io.seatledger.command.domain.StreamState;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to a decision.
 *
 * @param name of the command in metrics, for example {@code PurchaseSeats}
 * @param path of the request, the {@code instance} of a problem
 * @param key {@code null} when the caller sent none
 * @param precondition {@code null} when the caller sent no {@code If-Match}
 * @param command made anew for every try, from states it looks at through the attempt
 * @param rendering turns an accepted result into the answer
 * @param <R> the result of the decision
 */
public record CommandCall<R>(
        String name,
        Caller caller,
        String path,
        @Nullable IdempotencyKey key,
        @Nullable Precondition precondition,
        Preparation command,
        Rendering<R> rendering) {

    /** Makes the command of one try. */
    public interface Preparation {
        Object prepare(Attempt attempt);
    }

    /** Turns a result and what was decided into the answer, inside the unit of work. */
    public interface Rendering<R> {
        Answer render(R result, Attempt attempt, List<LedgerEvent> decided);
    }

    /**
     * The version a caller expects a resource to have.
     *
     * @param version {@code -1} when no version can match, as after an {@code If-Match} that is none of ours
     */
    public record Precondition(StreamKind<?> kind, String id, long version) {
        boolean holds(Attempt attempt) {
            return holds(attempt, kind);
        }

        private <S extends StreamState<S>> boolean holds(Attempt attempt, StreamKind<S> of) {
            return attempt.look(of, of.stream(id)).version() == version;
        }
    }
}
