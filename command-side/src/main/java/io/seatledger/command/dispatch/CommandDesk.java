package io.seatledger.command.dispatch;

import io.seatledger.command.ledger.AppendPath;
import io.seatledger.command.ledger.Appender;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.ledger.Deadline;
import io.seatledger.command.ledger.LedgerUnavailableException;
import io.seatledger.command.ledger.LogHaltedException;
import io.seatledger.command.ledger.ReadSetMovedException;
import io.seatledger.command.ledger.Receipt;
import io.seatledger.command.ledger.StateCache;
import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where commands come in. Each is tried until nothing it looked at has moved meanwhile; its answer is durable before it is
 * given, and under an idempotency key it is given again, the same, for ever.
 */
public final class CommandDesk {
    /** Most tries before a caller is told to come back. */
    static final int TRIES = 16;

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final CommandBus bus;
    private final EventBus events;
    private final Appender appender;
    private final StateCache states;
    private final EventCodec codec;
    private final LedgerSignal signal;
    private final Receipts receipts;
    private final Answers answers;
    private final CommandMetrics metrics;
    private final Sources sources;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Axon's buses. */
    public record Buses(CommandBus commands, EventBus events) {}

    /**
     * What a desk asks for with every command.
     *
     * @param commandIds makes a new id
     * @param deadlines which days to come an event names; pure
     */
    public record Sources(Supplier<String> commandIds, Function<LedgerEvent, List<Deadline>> deadlines) {}

    /** Takes commands to these buses and their outcome to this path. */
    public CommandDesk(
            Buses buses, AppendPath path, Receipts receipts, Answers answers, CommandMetrics metrics, Sources sources) {
        this.bus = buses.commands();
        this.events = buses.events();
        this.appender = path.appender();
        this.states = path.states();
        this.codec = path.codec();
        this.signal = path.signal();
        this.receipts = receipts;
        this.answers = answers;
        this.metrics = metrics;
        this.sources = sources;
    }

    /** Decides a command, makes it durable and answers. */
    public <R> FinalAnswer handle(CommandCall<R> call) {
        IdempotencyKey key = call.key();
        if (key == null) {
            return metrics.measured(call.name(), () -> decide(call));
        }
        if (!running.add(key.running())) {
            return turnedAway(
                    call,
                    answers.problem(
                            call.path(),
                            409,
                            "IDEMPOTENCY_IN_PROGRESS",
                            "The first command under this idempotency key is still running; repeat it in a moment."));
        }
        try {
            return metrics.measured(call.name(), () -> decide(call));
        } finally {
            running.remove(key.running());
        }
    }

    private <R> FinalAnswer decide(CommandCall<R> call) {
        String commandId = sources.commandIds().get();
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                return submit(call, commandId);
            } catch (ReadSetMovedException e) {
                states.catchUp(e.streams());
                metrics.triedAgain(call.name());
            } catch (AlreadyAnsweredException e) {
                return again(call, e.receipt());
            } catch (LockAcquisitionFailedException e) {
                break;
            } catch (LogHaltedException e) {
                LOG.warn("{} is refused: {}", call.name(), e.getMessage());
                return turnedAway(call, answers.stopped(call.path()));
            } catch (LedgerUnavailableException e) {
                LOG.warn("{} has no answer from the database: {}", call.name(), e.getMessage());
                return turnedAway(call, answers.unavailable(call.path()));
            }
        }
        return turnedAway(call, answers.busy(call.path()));
    }

    private <R> FinalAnswer submit(CommandCall<R> call, String commandId) {
        Attempt attempt =
                new Attempt(states, codec, metadata(call.caller(), commandId), events::publish, sources.deadlines());
        Submission<R> submission = new Submission<>(call, attempt, appender, answers);
        CommandCall.Precondition precondition = call.precondition();
        if (precondition != null && !precondition.holds(attempt)) {
            submission.answered(answers.problem(
                    call.path(), 412, "VERSION_MISMATCH", "The resource has another version than If-Match names."));
            submission.append();
        } else {
            decideOn(call, attempt, submission);
        }
        metrics.decided(call.name(), submission.answer().status(), submission.reasons());
        return replayIfKnown(call, submission);
    }

    private <R> void decideOn(CommandCall<R> call, Attempt attempt, Submission<R> submission) {
        try {
            prepareAndDispatch(call, attempt, submission);
        } catch (LockAcquisitionFailedException | LedgerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            submission.lookAgain();
            throw e;
        }
    }

    private <R> void prepareAndDispatch(CommandCall<R> call, Attempt attempt, Submission<R> submission) {
        Object command;
        try {
            command = call.command().prepare(attempt);
        } catch (ProblemException e) {
            submission.answered(answers.problem(e.problem().at(call.path())));
            submission.append();
            return;
        }
        dispatch(command, submission);
    }

    private void dispatch(Object command, Submission<?> submission) {
        try {
            decideInUnitOfWork(command, submission);
        } catch (RuntimeException | Error e) {
            submission.withdraw();
            throw e;
        }
        submission.settle();
    }

    private void decideInUnitOfWork(Object command, Submission<?> submission) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, MetaData.with(Submission.METADATA, submission)), callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    /** An answer that is not recorded leaves the key free, unless the key was answered before: then that answer counts. */
    private <R> FinalAnswer replayIfKnown(CommandCall<R> call, Submission<R> submission) {
        IdempotencyKey key = call.key();
        if (key != null && !submission.answer().isRecorded()) {
            Optional<Receipt> known = receipts.find(key);
            if (known.isPresent()) {
                return again(call, key.isFor(known.get().fingerprint()) ? known.get() : null);
            }
        }
        return new FinalAnswer(submission.answer(), submission.position(), false);
    }

    private FinalAnswer again(CommandCall<?> call, @Nullable Receipt receipt) {
        if (receipt == null) {
            return turnedAway(
                    call,
                    answers.problem(
                            call.path(),
                            422,
                            "IDEMPOTENCY_KEY_REUSED",
                            "This idempotency key was used for another command; use a new key for a new command."));
        }
        metrics.replayed(call.name());
        Map<String, String> headers = answers.headersOf(receipt.headers());
        return new FinalAnswer(new Answer(receipt.status(), headers, receipt.body()), receipt.position(), true);
    }

    /** Answered without a decision; the key stays as it was. */
    private FinalAnswer turnedAway(CommandCall<?> call, Answer answer) {
        metrics.decided(call.name(), answer.status(), List.of());
        return new FinalAnswer(answer, signal.position(), false);
    }

    private static @Nullable String actsFor(Caller caller) {
        return caller.onBehalfOf() == null ? null : caller.onBehalfOf().toString();
    }

    private static EventMetadata metadata(Caller caller, String commandId) {
        return new EventMetadata(
                caller.principal(),
                caller.role().name(),
                actsFor(caller),
                caller.reason(),
                commandId,
                caller.correlationId());
    }
}
