package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.seatledger.platform.trace.Tracing;
import io.seatledger.standalone.service.Service.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request, the events it wrote and whoever folded them are tied together by traces. */
class TracesTest {
    private static final AttributeKey<Long> FIRST = AttributeKey.longKey("ledger.position.first");
    private static final AttributeKey<Long> LAST = AttributeKey.longKey("ledger.position.last");
    private static final AttributeKey<String> CORRELATION = AttributeKey.stringKey("seatledger.correlation_id");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

    @TempDir
    private static Path directory;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.on(
                directory.resolve("data"),
                context ->
                        context.getBeanFactory().registerSingleton("spansInMemory", SimpleSpanProcessor.create(SPANS)),
                "--seatledger.tracing.enabled=true");
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    private static List<SpanData> spans(String name) {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private static Answer traced(String correlationId) {
        return service.as("admin")
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .with("X-Correlation-Id", correlationId)
                .put("/v1/stores/" + correlationId, "{\"name\": \"Acme\", \"currency\": \"USD\"}");
    }

    @Test
    void one_trace_holds_request_command_and_append_with_positions_and_projections_link_to_it() {
        Answer opened = traced("traced-1");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        SpanData command = spans("OpenStore").get(0);
        SpanData append = spans("append").get(0);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !spans("project stores").isEmpty()
                        && SPANS.getFinishedSpanItems().stream()
                                .anyMatch(span ->
                                        "traced-1".equals(span.getAttributes().get(CORRELATION))));
        SpanData request = SPANS.getFinishedSpanItems().stream()
                .filter(span -> "traced-1".equals(span.getAttributes().get(CORRELATION)))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(request, command, append))
                .extracting(SpanData::getTraceId)
                .containsOnly(TRACE);
        assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(append.getParentSpanId()).isEqualTo(command.getSpanId());
        for (SpanData span : List.of(command, append)) {
            assertThat(span.getAttributes().get(FIRST)).isEqualTo(1L);
            assertThat(span.getAttributes().get(LAST)).isEqualTo(opened.position());
        }
        assertThat(spans("project stores")).anySatisfy(page -> {
            assertThat(page.getTraceId()).isNotEqualTo(TRACE);
            assertThat(page.getAttributes().get(FIRST)).isEqualTo(1L);
            assertThat(page.getLinks()).anySatisfy(link -> {
                assertThat(link.getSpanContext().getTraceId()).isEqualTo(TRACE);
                assertThat(link.getSpanContext().getSpanId()).isEqualTo(command.getSpanId());
            });
        });
        assertThat(metadata(service, 1))
                .contains("\"traceparent\":\"00-" + TRACE + '-' + command.getSpanId() + "-01\"");
    }

    @Test
    void without_a_collector_nothing_is_set_up_and_not_a_byte_is_added() {
        Service untraced = Service.running();
        Answer opened = untraced.as("admin")
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .put("/v1/stores/" + Service.fresh("store"), "{\"name\": \"Acme\", \"currency\": \"USD\"}");
        assertThat(metadata(untraced, opened.position())).doesNotContain("trace");
        assertThat(untraced.part(Tracing.class)).isSameAs(Tracing.OFF);
    }

    private static String metadata(Service asked, long position) {
        Answer page = asked.as("auditor").get("/v1/audit/events?raw=true&limit=1&after=" + (position - 1));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return new String(
                Base64.getDecoder()
                        .decode(page.json()
                                .get("items")
                                .get(0)
                                .get("metadataBase64")
                                .asString()),
                StandardCharsets.UTF_8);
    }
}
