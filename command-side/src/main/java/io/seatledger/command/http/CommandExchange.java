package io.seatledger.command.http;

import io.seatledger.command.dispatch.Answers;
import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.dispatch.CommandDesk;
import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.dispatch.IdempotencyKey;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.Headers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** One command's HTTP exchange, as a controller sees it: who asks, when, and how to send the command and answer. */
public final class CommandExchange {
    static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

    private final CommandDesk desk;
    private final Answers answers;
    private final Caller caller;
    private final Instant acceptedAt;
    private final CommandRequest request;
    private CommandCall.@Nullable Precondition precondition;
    private boolean kept = true;

    CommandExchange(CommandDesk desk, Answers answers, Instant acceptedAt, Caller caller, CommandRequest request) {
        this.desk = desk;
        this.answers = answers;
        this.caller = caller;
        this.acceptedAt = acceptedAt;
        this.request = request;
    }

    /** The same exchange for a caller who is known by something else than a key, on a route that is open to all. */
    public CommandExchange by(Caller who) {
        return new CommandExchange(desk, answers, acceptedAt, who, request);
    }

    public Caller caller() {
        return caller;
    }

    public Answers answers() {
        return answers;
    }

    /** When the request was accepted (UTC, microseconds). */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** Checks {@code If-Match}, where sent, against the version of this stream. */
    public CommandExchange on(StreamKind<?> kind, String id) {
        return on(attempt -> versionOf(kind, id, attempt));
    }

    /** Checks {@code If-Match}, where sent, against a version that is looked up in every try. */
    public CommandExchange on(CommandCall.VersionNow version) {
        Long expected = request.expectedVersion();
        precondition = expected == null ? null : new CommandCall.Precondition(version, expected);
        return this;
    }

    private static <S extends StreamState<S>> Long versionOf(StreamKind<S> kind, String id, Attempt attempt) {
        return attempt.look(kind, kind.stream(id)).version();
    }

    /** Whether the answer is kept under an idempotency key, for ever: then it must not hold personal data. */
    public boolean answerIsKept() {
        return kept && request.idempotencyKey() != null;
    }

    /** Leaves no receipt, also under a key: for a question, which is to be judged anew each time it is asked. */
    public CommandExchange unkept() {
        kept = false;
        return this;
    }

    /** Sends the command and answers when the outcome is durable. */
    public <R> ResponseEntity<byte[]> send(
            String name, CommandCall.Preparation command, CommandCall.Rendering<R> rendering) {
        String key = kept ? request.idempotencyKey() : null;
        IdempotencyKey idempotency = key == null
                ? null
                : new IdempotencyKey(caller.principal(), key, request.fingerprint(caller.onBehalfOf()));
        FinalAnswer done = desk.handle(
                new CommandCall<>(name, caller, request.path(), idempotency, precondition, command, rendering));
        HttpHeaders headers = new HttpHeaders();
        done.answer().headers().forEach(headers::set);
        headers.set(Headers.LEDGER_POSITION, Long.toString(done.position()));
        if (done.replayed()) {
            headers.set(IDEMPOTENCY_REPLAYED, "true");
        }
        return ResponseEntity.status(done.answer().status())
                .headers(headers)
                .body(done.answer().body());
    }
}
