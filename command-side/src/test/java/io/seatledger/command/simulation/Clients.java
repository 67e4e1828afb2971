package io.seatledger.command.simulation;

import static io.seatledger.command.simulation.Story.law;

import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.dispatch.IdempotencyKey;
import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Those who send: they repeat themselves, reuse keys, retry what had no answer, and remember every answer. */
final class Clients {
    private static final Caller BACKEND =
            new Caller("key:backend", Role.STORE_BACKEND, null, null, null, null, null, "cor-simulated");
    private static final Set<Integer> STATUSES = Set.of(200, 404, 409, 422, 429, 503);
    private static final int REMEMBERED = 400;

    private final Simulation world;
    private final List<Request> sent = new ArrayList<>();
    private final List<Request> unknown = new ArrayList<>();
    private final Map<String, Kept> answers = new HashMap<>();
    private final Map<String, String> effects = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final Deque<Sending> inFlight = new ArrayDeque<>();
    private int commands;
    private int rendered;

    /** What a key was answered, and to what. */
    private record Kept(String payload, Answer answer) {}

    Clients(Simulation world) {
        this.world = world;
    }

    /** What is sent next: something new, or the same again. */
    Request next(Workload workload, int dice) {
        if (dice < 100 && !unknown.isEmpty()) {
            return unknown.remove(world.random.nextInt(unknown.size()));
        }
        if (dice < 160 && !sent.isEmpty()) {
            return sent.get(world.random.nextInt(sent.size()));
        }
        if (dice < 170 && !inFlight.isEmpty()) {
            return inFlight.peek().request;
        }
        Request fresh = workload.next();
        if (dice < 190 && !sent.isEmpty()) {
            String key = sent.get(world.random.nextInt(sent.size())).key();
            return new Request(fresh.name(), key, fresh.payload(), fresh.making());
        }
        return fresh;
    }

    /** The id of the command that begins now: that of the last to be sent. */
    String commandBegins() {
        Sending sending = Objects.requireNonNull(inFlight.peek());
        sending.commandId = "cmd-" + commands++;
        return sending.commandId;
    }

    Sending send(Request request, SimulatedInstance to, int lane) {
        Sending sending = new Sending(request, to, lane);
        inFlight.push(sending);
        try {
            sending.answer = to.desk(lane).handle(call(sending));
        } catch (RuntimeException | Error e) {
            if (!Crash.causes(e)) {
                throw e;
            }
        } finally {
            inFlight.pop();
        }
        world.story.readOn(world.log);
        judge(sending);
        remember(request);
        return sending;
    }

    private CommandCall<Object> call(Sending sending) {
        Request request = sending.request;
        IdempotencyKey key = request.key() == null
                ? null
                : new IdempotencyKey(
                        BACKEND.principal(), request.key(), request.payload().getBytes(StandardCharsets.UTF_8));
        return new CommandCall<>(
                request.name(),
                BACKEND,
                "/simulated",
                key,
                null,
                attempt -> {
                    sending.decided = null;
                    return request.making().command(attempt, world.now());
                },
                (result, attempt, decided) -> {
                    sending.decided = decided;
                    return new Answer(
                            200, Map.of(), ("{\"answer\":" + rendered++ + '}').getBytes(StandardCharsets.UTF_8));
                });
    }

    private void remember(Request request) {
        if (request.key() == null) {
            return;
        }
        if (sent.size() < REMEMBERED) {
            sent.add(request);
        } else {
            sent.set(world.random.nextInt(REMEMBERED), request);
        }
    }

    private void judge(Sending sending) {
        List<LedgerEvent> recorded = world.story.of(sending.commandId);
        FinalAnswer answer = sending.answer;
        String key = sending.request.key();
        if (!recorded.isEmpty() && key != null) {
            String first = effects.putIfAbsent(key, sending.commandId);
            law(first == null || first.equals(sending.commandId), "key %s has one effect", key);
        }
        if (answer == null || answer.answer().status() == 503) {
            wholeOrNothing(sending, recorded);
            if (key != null) {
                unknown.add(sending.request);
            }
            return;
        }
        int status = answer.answer().status();
        law(STATUSES.contains(status), "%s is answered %s", sending.request, status);
        if (status == 200 && !answer.replayed()) {
            law(recorded.equals(sending.decided), "all that was decided is recorded: %s", sending.decided);
        } else if (status != 422 || answer.replayed()) {
            law(recorded.isEmpty(), "an answer of %s records nothing", status);
        }
        if (key != null && (status == 200 || status == 422)) {
            sameAsEver(sending.request, answer);
        }
    }

    private static void wholeOrNothing(Sending sending, List<LedgerEvent> recorded) {
        law(
                recorded.isEmpty() || sending.decided == null || recorded.equals(sending.decided),
                "all of what was decided is recorded, or nothing: %s",
                sending.decided);
    }

    private void sameAsEver(Request request, FinalAnswer answer) {
        boolean reused = new String(answer.answer().body(), StandardCharsets.UTF_8).contains("IDEMPOTENCY_KEY_REUSED");
        law(answer.replayed() || reused || decided.add(request.key()), "what %s asks for is decided once", request);
        Kept kept = answers.get(request.key());
        if (kept == null) {
            law(!reused || effects.containsKey(request.key()) || asked(request), "a new key is no other's");
            if (!reused) {
                answers.put(request.key(), new Kept(request.payload(), answer.answer()));
            }
        } else if (kept.payload().equals(request.payload())) {
            law(!reused, "%s is not refused under its own key", request);
            law(same(kept.answer(), answer.answer()), "the answer under %s is the same for ever", request.key());
        } else {
            law(reused, "key %s belongs to another request", request.key());
        }
    }

    /** Whether somebody sent something else under the key and does not know the answer. */
    private boolean asked(Request request) {
        return world.log.receipt(BACKEND.principal(), request.key()).isPresent();
    }

    private static boolean same(Answer kept, Answer now) {
        return kept.status() == now.status() && Arrays.equals(kept.body(), now.body());
    }

    /** Retries all that had no answer until it has one. */
    void settle(List<SimulatedInstance> instances) {
        while (!unknown.isEmpty()) {
            send(unknown.remove(0), instances.get(world.random.nextInt(instances.size())), 0);
        }
    }

    /** Every answer that a client remembers is the one that the log keeps. */
    void everyAnswerIsTheLogs() {
        answers.forEach((key, kept) -> law(
                world.log
                        .receipt(BACKEND.principal(), key)
                        .filter(receipt ->
                                Arrays.equals(receipt.body(), kept.answer().body()))
                        .isPresent(),
                "the answer under %s is kept",
                key));
    }
}
