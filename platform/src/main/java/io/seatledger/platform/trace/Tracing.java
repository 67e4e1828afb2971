package io.seatledger.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.seatledger.platform.ledger.EventCodec;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spans of our own. They carry positions, counts and names from code, never what callers sent, nor messages of exceptions. Without
 * OpenTelemetry they cost a look at one field.
 */
public final class Tracing {
    /** Follows nothing. */
    public static final Tracing OFF = new Tracing(OpenTelemetry.noop(), null);

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");
    private static final int LINKS_MAX = 100;

    private final Tracer tracer;
    private final @Nullable EventCodec codec;

    Tracing(OpenTelemetry telemetry, @Nullable EventCodec codec) {
        this.tracer = telemetry.getTracer("io.seatledger");
        this.codec = codec;
    }

    /** Does work as a span of the trace at hand, or as a new trace when there is none. */
    public <T> T within(String name, Function<Span, T> work) {
        return within(name, Stream.empty(), work);
    }

    /**
     * The same, linked to the traces that wrote events.
     *
     * @param metadata of these events, as stored; not looked at where nothing is traced
     */
    public <T> T within(String name, Stream<byte[]> metadata, Function<Span, T> work) {
        if (codec == null) {
            return work.apply(Span.getInvalid());
        }
        SpanBuilder builder = tracer.spanBuilder(name);
        writers(metadata, codec).forEach(builder::addLink);
        Span span = builder.startSpan();
        try {
            return Context.current()
                    .with(span)
                    .wrapSupplier(() -> work.apply(span))
                    .get();
        } catch (RuntimeException | Error e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** The sampled span at hand as a header of W3C Trace Context, {@code null} when there is none. */
    public static @Nullable String traceparent() {
        SpanContext context = Span.current().getSpanContext();
        return context.isSampled() ? "00-" + context.getTraceId() + '-' + context.getSpanId() + "-01" : null;
    }

    /** Notes on the span at hand which events it wrote. */
    public static void wrote(long first, long last) {
        Span.current().setAttribute("ledger.position.first", first).setAttribute("ledger.position.last", last);
    }

    private static Set<SpanContext> writers(Stream<byte[]> metadata, EventCodec codec) {
        Set<SpanContext> writers = new LinkedHashSet<>();
        metadata.forEach(bytes -> {
            String traceparent = writers.size() < LINKS_MAX ? codec.traceparentOf(bytes) : null;
            Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
            if (parts.matches()) {
                writers.add(SpanContext.createFromRemoteParent(
                        parts.group(1), parts.group(2), TraceFlags.getSampled(), TraceState.getDefault()));
            }
        });
        return writers;
    }
}
