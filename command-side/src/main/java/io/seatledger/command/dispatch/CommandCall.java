package io.seatledger.command.dispatch;

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
     * The version a caller expects something to have.
     *
     * @param now of what is not there no version is expected: the command itself answers that it is missing
     * @param version {@code -1} when no version can match, as after an {@code If-Match} that is none of ours
     */
    public record Precondition(VersionNow now, long version) {
        boolean holds(Attempt attempt) {
            Long current = now.in(attempt);
            return current == null || current == version;
        }
    }

    /** Looks at the current version of something, through the attempt; {@code null} when it is not there. */
    public interface VersionNow {
        @Nullable
        Long in(Attempt attempt);
    }
}
