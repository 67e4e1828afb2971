package io.seatledger.command.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.seatledger.events.value.Reason;
import io.seatledger.platform.trace.Tracing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts and times commands; names and tags are listed in the operations documentation. */
public final class CommandMetrics {
    private static final int SERVER_ERROR = 500;

    private final MeterRegistry meters;
    private final Tracing tracing;
    private final Map<String, Timer> durations = new ConcurrentHashMap<>();
    private final Map<String, Counter> retries = new ConcurrentHashMap<>();
    private final Map<Outcome, Counter> outcomes = new ConcurrentHashMap<>();

    /** What is counted apart. */
    private record Outcome(String command, String outcome, String code) {}

    public CommandMetrics(MeterRegistry meters) {
        this(meters, Tracing.OFF);
    }

    /** Every command is also a span. */
    public CommandMetrics(MeterRegistry meters, Tracing tracing) {
        this.meters = meters;
        this.tracing = tracing;
    }

    /** Times a command from the first try to its answer. */
    FinalAnswer measured(String command, Supplier<FinalAnswer> work) {
        Timer.Sample sample = Timer.start(meters);
        retries(command);
        try {
            return tracing.within(command, span -> work.get());
        } finally {
            sample.stop(durations.computeIfAbsent(command, this::duration));
        }
    }

    private Timer duration(String command) {
        return Timer.builder("seatledger.command.duration")
                .tag("command", command)
                .publishPercentileHistogram()
                .register(meters);
    }

    /** Counts one outcome, a refusal under its first reason's code, and every reason on its own. */
    void decided(String command, int status, List<Reason> reasons) {
        String code = reasons.isEmpty() ? "none" : reasons.get(0).code().name();
        count(command, outcomeOf(status), code);
        reasons.forEach(reason -> meters.counter(
                        "seatledger.refusal.reasons",
                        "command",
                        command,
                        "code",
                        reason.code().name())
                .increment());
    }

    /** Counts an answer that was given before under the same idempotency key. */
    void replayed(String command) {
        count(command, "replayed", "none");
    }

    private void count(String command, String outcome, String code) {
        outcomes.computeIfAbsent(new Outcome(command, outcome, code), this::counter)
                .increment();
    }

    private Counter counter(Outcome of) {
        return meters.counter(
                "seatledger.commands", "command", of.command(), "outcome", of.outcome(), "code", of.code());
    }

    /** Counts one try that found its read set moved. */
    void triedAgain(String command) {
        retries(command).increment();
    }

    /** There from a command's first time on: a rate needs a value before the first increment. */
    private Counter retries(String command) {
        return retries.computeIfAbsent(command, name -> meters.counter("seatledger.command.retries", "command", name));
    }

    private static String outcomeOf(int status) {
        return switch (status) {
            case 422 -> "refused";
            case 429 -> "busy";
            case 503 -> "unavailable";
            default -> status / 100 == 2 ? "accepted" : status >= SERVER_ERROR ? "failed" : "rejected";
        };
    }
}
