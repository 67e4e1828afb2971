package io.seatledger.command.dispatch;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.ledger.AppendOutcome;
import io.seatledger.command.ledger.Appender;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.ledger.Entry;
import io.seatledger.command.ledger.ReadSetMovedException;
import io.seatledger.command.ledger.Receipt;
import io.seatledger.events.value.Reason;
import io.seatledger.platform.trace.Tracing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One try of a call: decides in the unit of work, renders the answer there, and queues both when it commits. */
final class Submission<R> {
    /** Key of the submission in the command's metadata; commands never leave this process. */
    static final String METADATA = "submission";

    private final CommandCall<R> call;
    private final Attempt attempt;
    private final Appender appender;
    private final Answers answers;
    private @Nullable Answer answer;
    private List<Reason> reasons = List.of();
    private long position;
    private int events;
    private Appender.@Nullable Ticket ticket;

    Submission(CommandCall<R> call, Attempt attempt, Appender appender, Answers answers) {
        this.call = call;
        this.attempt = attempt;
        this.appender = appender;
        this.answers = answers;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Renders the decision; what it records is known by now. */
    void decided(Decision<R> decision) {
        answer = decision.fold(
                accepted -> call.rendering().render(accepted.result(), attempt, accepted.events()),
                refused -> {
                    reasons = refused.reasons();
                    return answers.refused(call.name(), call.path(), refused.reasons());
                },
                missing -> answers.problem(call.path(), 404, missing.code(), missing.message()),
                conflicting -> answers.problem(call.path(), 409, "CONFLICT", conflicting.message()));
    }

    /** Answers without deciding, for a precondition that does not hold. */
    void answered(Answer known) {
        answer = known;
    }

    /** Puts what was decided into the queue, so that the next commands can be decided on it; {@link #settle} comes next. */
    void queue() {
        IdempotencyKey key = call.key();
        boolean keep = key != null && answer().isRecorded();
        Entry entry = attempt.entry(keep && key != null ? receipt(key) : null);
        events = entry.events().size();
        ticket = attempt.queue(entry, appender);
    }

    /** Gives up what was queued, for a unit of work that fell over afterwards. */
    void withdraw() {
        if (ticket != null) {
            ticket.withdraw();
        }
    }

    /** Queues and settles in one go, where no aggregate's lock is held. */
    void append() {
        queue();
        settle();
    }

    /**
     * Waits until what was queued is durable; when there is nothing to write, until it is known that all that was looked at
     * still stands.
     *
     * @throws ReadSetMovedException when it must be decided again
     * @throws AlreadyAnsweredException when the key has an answer
     */
    void settle() {
        AppendOutcome outcome =
                Objects.requireNonNull(ticket, "nothing was queued").await();
        if (outcome instanceof AppendOutcome.Appended appended) {
            position = appended.position();
            if (events > 0) {
                Tracing.wrote(position - events + 1, position);
            }
        } else if (outcome instanceof AppendOutcome.Moved moved) {
            throw new ReadSetMovedException(moved.streams());
        } else if (outcome instanceof AppendOutcome.AlreadyAnswered already) {
            throw new AlreadyAnsweredException(already.receipt());
        } else {
            throw new AlreadyAnsweredException(null);
        }
    }

    /**
     * Looks again after a decision that threw. States are read one after the other, some from the cache: together they may be
     * what never was, and no decision has to cope with that.
     *
     * @throws ReadSetMovedException when it is so, and it must be decided again
     */
    void lookAgain() {
        if (ticket == null && appender.append(attempt.lookedAt()) instanceof AppendOutcome.Moved moved) {
            throw new ReadSetMovedException(moved.streams());
        }
    }

    private Receipt receipt(IdempotencyKey key) {
        Answer kept = answer();
        return new Receipt(
                key.caller(),
                key.key(),
                key.fingerprint(),
                kept.status(),
                answers.headerBytes(kept.headers()),
                kept.body(),
                0);
    }

    Answer answer() {
        if (answer == null) {
            throw new IllegalStateException("not decided yet");
        }
        return answer;
    }

    /** Why it was refused; empty when it was not. */
    List<Reason> reasons() {
        return reasons;
    }

    long position() {
        return position;
    }
}
