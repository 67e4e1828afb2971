package io.seatledger.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    enum Color {
        RED,
        GREEN
    }

    record Inner(@Id String id, boolean on) {}

    record Everything(
            @Text String name,
            @Min(1) @Max(10) int count,
            long big,
            boolean on,
            Color color,
            Instant at,
            LocalDate day,
            Inner inner,
            @Size(min = 1, max = 3) List<@Id String> ids,
            List<Inner> inners,
            @Nullable String maybe) {}

    record Count(int count) {}

    record Patch(Settable<String> set, Settable<@Nullable String> clear) {}

    record Range(int from, int to) implements SelfChecked {
        @Override
        public void check(BiConsumer<String, String> errors) {
            if (from > to) {
                errors.accept("/to", "is before from");
            }
        }
    }

    private static final String FULL = """
            {"name": "Ada", "count": 5, "big": 9223372036854775807, "on": true, "color": "GREEN",
             "at": "2026-06-01T12:00:00.123456789Z", "day": "2026-06-30", "inner": {"id": "a", "on": false},
             "ids": ["x-1", "y"], "inners": [{"id": "b", "on": true}], "maybe": null}
            """;

    static <T> T read(String json, Class<T> type) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    static List<FieldError> errors(String json, Class<?> type) {
        return errors(json.getBytes(StandardCharsets.UTF_8), type);
    }

    static List<FieldError> errors(byte[] json, Class<?> type) {
        MalformedRequest refused = catchThrowableOfType(MalformedRequest.class, () -> StrictJson.read(json, type));
        assertThat(refused).as("must be refused").isNotNull();
        return refused.errors();
    }

    static List<String> pointers(String json, Class<?> type) {
        return errors(json, type).stream().map(FieldError::pointer).toList();
    }

    @Nested
    class ABodyAsTheContractSays {
        @Test
        void is_read_with_every_kind_of_value() {
            Everything read = read(FULL, Everything.class);
            assertThat(read)
                    .isEqualTo(new Everything(
                            "Ada",
                            5,
                            Long.MAX_VALUE,
                            true,
                            Color.GREEN,
                            Instant.parse("2026-06-01T12:00:00.123456Z"),
                            LocalDate.of(2026, 6, 30),
                            new Inner("a", false),
                            List.of("x-1", "y"),
                            List.of(new Inner("b", true)),
                            null));
        }

        @Test
        void may_leave_out_what_is_nullable() {
            assertThat(read(FULL.replace(", \"maybe\": null", ""), Everything.class)
                            .maybe())
                    .isNull();
        }
    }

    @Nested
    class SeveralErrors {
        @Test
        void are_all_named_at_once_with_their_pointers() {
            String json = """
                    {"name": " ", "count": 11, "big": 1, "big": 2, "on": "true", "color": "red", "at": 5, "day": "2026-02-30",
                     "inner": {"id": "-", "odd/~field": 1}, "ids": [], "inners": [{"id": "ok", "on": true}, 7], "extra": 1}
                    """;
            assertThat(pointers(json, Everything.class))
                    .containsExactlyInAnyOrder(
                            "/name",
                            "/count",
                            "/big",
                            "/on",
                            "/color",
                            "/at",
                            "/day",
                            "/inner/id",
                            "/inner/on",
                            "/inner/odd~1~0field",
                            "/ids",
                            "/inners/1",
                            "/extra");
        }

        @Test
        void are_cut_after_a_hundred() {
            String rows = "1,".repeat(500);
            assertThat(errors("{\"inners\": [" + rows + "1]}", Everything.class))
                    .hasSize(100);
        }
    }

    @Nested
    class ASettableField {
        @Test
        void tells_absent_from_null_from_a_value() {
            assertThat(read("{}", Patch.class)).isEqualTo(new Patch(Settable.absent(), Settable.absent()));
            assertThat(read("{\"clear\": null}", Patch.class).clear()).isEqualTo(Settable.of(null));
            assertThat(read("{\"set\": \"x\"}", Patch.class).set()).isEqualTo(Settable.of("x"));
        }

        @Test
        void takes_null_only_where_it_may_be_cleared() {
            assertThat(pointers("{\"set\": null}", Patch.class)).containsExactly("/set");
        }
    }

    @Nested
    class ARuleAcrossFields {
        @Test
        void is_reported_where_the_body_says() {
            assertThat(pointers("{\"from\": 2, \"to\": 1}", Range.class)).containsExactly("/to");
            assertThat(read("{\"from\": 1, \"to\": 1}", Range.class)).isEqualTo(new Range(1, 1));
        }
    }

    @Nested
    class WhatIsNoJsonObject {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "null",
                    "[]",
                    "5",
                    "\"x\"",
                    "{",
                    "{]",
                    "{\"count\": 5} {}",
                    "{\"count\": 5},",
                    "{'count': 5}",
                    "{count: 5}",
                    "{\"count\": 05}",
                    "{\"count\": +5}",
                    "{\"count\": NaN}",
                    "{\"count\": 5,}",
                    "/**/{}",
                    "\uFEFF{}",
                    "garbage",
                    "{\"count\": 5}x",
                    "<xml/>"
                })
        void is_refused_with_one_clear_error(String json) {
            List<FieldError> errors = errors(json, Count.class);
            assertThat(errors).hasSize(1);
            assertThat(errors.get(0).pointer()).isEmpty();
            assertThat(errors.get(0).message()).doesNotContain("jackson").doesNotContain("Exception");
        }

        @Test
        void is_refused_when_it_is_no_utf8() {
            assertThat(errors(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}, Count.class))
                    .hasSize(1);
            assertThat(errors("{\"count\": 5}".getBytes(StandardCharsets.UTF_16), Count.class))
                    .hasSize(1);
        }

        @Test
        void is_refused_when_it_is_nested_deeply() {
            assertThat(errors("[".repeat(100_000), Count.class)).hasSize(1);
            assertThat(errors("{\"a\":".repeat(33) + "1" + "}".repeat(33), Count.class))
                    .hasSize(1);
        }

        @Test
        void is_refused_when_it_is_too_many_values_or_too_long_a_text() {
            assertThat(errors("{\"a\": [" + "1,".repeat(600_000) + "1]}", Count.class))
                    .hasSize(1);
            assertThat(errors("{\"a\": \"" + "x".repeat(200_000) + "\"}", Count.class))
                    .hasSize(1);
        }
    }

    @Nested
    class HostileNames {
        @Test
        void are_made_printable_and_short_in_the_answer() {
            String name = "\\u0000\\ud800\\u202e" + "n".repeat(500);
            String pointer =
                    pointers("{\"count\": 1, \"" + name + "\": 1}", Count.class).get(0);
            assertThat(pointer).startsWith("/???nnn").hasSizeLessThan(70);
        }
    }
}
