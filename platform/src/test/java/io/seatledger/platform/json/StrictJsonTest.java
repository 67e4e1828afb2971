package io.seatledger.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    record Big(long big) {}

    record Name(@Text(max = 5) String name) {}

    record Message(
            @Text(max = Text.MESSAGE_MAX, lines = true) String message) {}

    record Named(@Id String id) {}

    record Mailed(@Email String email) {}

    record Hashed(@Sha256 String sha) {}

    record When(Instant at, LocalDate day) {}

    record Patch(Settable<String> set, Settable<@Nullable String> clear) {}

    record Range(int from, int to) implements SelfChecked {
        @Override
        public void check(BiConsumer<String, String> errors) {
            if (from > to) {
                errors.accept("/to", "is before from");
            }
        }
    }

    record Unbare(String text) {}

    private static final String FULL = """
            {"name": "Ada", "count": 5, "big": 9223372036854775807, "on": true, "color": "GREEN",
             "at": "2026-06-01T12:00:00.123456789Z", "day": "2026-06-30", "inner": {"id": "a", "on": false},
             "ids": ["x-1", "y"], "inners": [{"id": "b", "on": true}], "maybe": null}
            """;

    private static <T> T read(String json, Class<T> type) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static List<FieldError> errors(String json, Class<?> type) {
        return errors(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static List<FieldError> errors(byte[] json, Class<?> type) {
        MalformedRequest refused = catchThrowableOfType(MalformedRequest.class, () -> StrictJson.read(json, type));
        assertThat(refused).as("must be refused").isNotNull();
        return refused.errors();
    }

    private static List<String> pointers(String json, Class<?> type) {
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
    class AWholeNumber {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "5.0",
                    "5.7",
                    "\"5\"",
                    "1e3",
                    "1E0",
                    "5e-1",
                    "true",
                    "null",
                    "[5]",
                    "{}",
                    "2147483648",
                    "-2147483649",
                    "99999999999999999999999999",
                    "1e999999999",
                    "10E+999999999",
                    "-0.0"
                })
        void is_not_made_of_anything_else(String value) {
            assertThat(pointers("{\"count\": " + value + "}", Count.class)).containsExactly("/count");
        }

        @ParameterizedTest
        @CsvSource({"0,0", "-0,0", "2147483647,2147483647", "-2147483648,-2147483648"})
        void is_read_to_its_bounds(String sent, int read) {
            assertThat(read("{\"count\": " + sent + "}", Count.class).count()).isEqualTo(read);
        }

        @ParameterizedTest
        @ValueSource(strings = {"9223372036854775808", "-9223372036854775809"})
        void of_64_bits_is_refused_just_beyond_its_bounds(String value) {
            assertThat(pointers("{\"big\": " + value + "}", Big.class)).containsExactly("/big");
        }

        @Test
        void of_a_million_digits_costs_nothing() {
            assertThat(errors("{\"big\": " + "9".repeat(1_000_000) + "}", Big.class))
                    .hasSize(1);
        }
    }

    @Nested
    class AText {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\\t",
                    "a\\u0000",
                    "a\\u0007b",
                    "a\\nb",
                    "a\\r\\nb",
                    "\\ud800",
                    "x\\udc00y",
                    "\\u2028a",
                    "\\u00a0",
                    "\\u200b",
                    "sixsix",
                    "\\u0085a"
                })
        void of_a_name_is_visible_text_on_one_line(String escaped) {
            assertThat(pointers("{\"name\": \"" + escaped + "\"}", Name.class)).containsExactly("/name");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"five5", "ä ö", "\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00"})
        void is_counted_in_characters_not_in_code_units(String escaped) {
            assertThat(read("{\"name\": \"" + escaped + "\"}", Name.class).name())
                    .isNotEmpty();
        }

        @Test
        void of_a_message_may_have_line_breaks_but_no_other_control_characters() {
            assertThat(read("{\"message\": \"a\\nb\\r\\nc\"}", Message.class).message())
                    .isEqualTo("a\nb\r\nc");
            assertThat(pointers("{\"message\": \"a\\tb\"}", Message.class)).containsExactly("/message");
        }

        @Test
        void without_any_rule_is_a_name() {
            assertThat(pointers("{\"text\": \"\\u0000\"}", Unbare.class)).containsExactly("/text");
            assertThat(pointers("{\"text\": \"" + "x".repeat(201) + "\"}", Unbare.class))
                    .containsExactly("/text");
            assertThat(read("{\"text\": \"" + "x".repeat(200) + "\"}", Unbare.class)
                            .text())
                    .hasSize(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "true", "[]", "{}", "null"})
        void is_not_made_of_anything_else(String value) {
            assertThat(pointers("{\"text\": " + value + "}", Unbare.class)).containsExactly("/text");
        }
    }

    @Nested
    class AnId {
        @ParameterizedTest
        @ValueSource(strings = {"", "-a", ".a", "_a", "a b", "ä", "a/b", "a\\n"})
        void is_refused_otherwise(String id) {
            assertThat(pointers("{\"id\": \"" + id + "\"}", Named.class)).containsExactly("/id");
        }

        @Test
        void has_1_to_64_characters() {
            assertThat(read("{\"id\": \"" + "a".repeat(64) + "\"}", Named.class).id())
                    .hasSize(64);
            assertThat(pointers("{\"id\": \"" + "a".repeat(65) + "\"}", Named.class))
                    .containsExactly("/id");
            assertThat(read("{\"id\": \"9._-Z\"}", Named.class).id()).isEqualTo("9._-Z");
        }
    }

    @Nested
    class OtherTexts {
        @ParameterizedTest
        @ValueSource(
                strings = {"ada", "@x.org", "ada@", "a da@x.org", "ada@x..org", "ada@-x.org", "a@b@c", "ada@x.org\\n"})
        void that_are_no_email_address_are_refused(String email) {
            assertThat(pointers("{\"email\": \"" + email + "\"}", Mailed.class)).containsExactly("/email");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ada@example.org", "A.d+a@x-y.co.uk", "o'hara@localhost", "ü@exämple.org"})
        void that_are_an_email_address_are_taken(String email) {
            assertThat(read("{\"email\": \"" + email + "\"}", Mailed.class).email())
                    .isEqualTo(email);
        }

        @Test
        void that_are_a_digest_have_64_hexadecimal_digits() {
            assertThat(read("{\"sha\": \"" + "aF".repeat(32) + "\"}", Hashed.class)
                            .sha())
                    .hasSize(64);
            assertThat(pointers("{\"sha\": \"" + "ag".repeat(32) + "\"}", Hashed.class))
                    .containsExactly("/sha");
            assertThat(pointers("{\"sha\": \"" + "a".repeat(63) + "\"}", Hashed.class))
                    .containsExactly("/sha");
        }
    }

    @Nested
    class ATimestamp {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-06-01T12:00:00+00:00", "2026-06-01T12:00:00", "2026-06-01", "2026-06-01t12:00:00z",
                    "2026-06-01T24:00:00Z", "2026-06-01T12:00:60Z", "2026-02-30T12:00:00Z", "0000-01-01T00:00:00Z",
                    "10000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-06-01T12:00Z",
                    "2026-06-01T12:00:00.1234567890Z", "1700000000", ""
                })
        void is_utc_of_a_sane_year(String text) {
            assertThat(pointers("{\"at\": \"" + text + "\", \"day\": \"2026-06-01\"}", When.class))
                    .containsExactly("/at");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "2028-02-29T00:00:00.1Z"})
        void is_read_to_its_bounds(String text) {
            assertThat(read("{\"at\": \"" + text + "\", \"day\": \"2026-06-01\"}", When.class)
                            .at())
                    .isEqualTo(Instant.parse(text));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"2026-6-1", "2026-02-29", "0000-01-01", "10000-01-01", "1969-12-31", "2026-06-01T00:00:00Z"})
        void is_no_date_and_a_date_is_a_day_that_exists(String text) {
            assertThat(pointers("{\"at\": \"2026-06-01T12:00:00Z\", \"day\": \"" + text + "\"}", When.class))
                    .containsExactly("/day");
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
    class Money {
        @ParameterizedTest
        @CsvSource({"-1,USD", "1,usd", "1,XYZ", "9007199254740992,USD", "1,''"})
        void is_whole_and_of_a_known_currency(String amount, String currency) {
            assertThat(pointers(
                            "{\"amountMinor\": " + amount + ", \"currency\": \"" + currency + "\"}", MoneyBody.class))
                    .hasSize(1);
        }

        @Test
        void becomes_the_value_of_the_domain() {
            assertThat(read("{\"amountMinor\": 0, \"currency\": \"JPY\"}", MoneyBody.class)
                            .toMoney())
                    .isEqualTo(new io.seatledger.events.value.Money(0, "JPY"));
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

    @Nested
    class ACanonicalDigest {
        @Test
        void is_the_same_however_it_was_written() {
            assertThat(digest("{\"a\": 1, \"b\": [\"x\", null, true], \"c\": {}}"))
                    .isEqualTo(digest("{ \"c\":{},\"b\":[\"\\u0078\",null,true],\"a\":1 }"));
        }

        @Test
        void differs_with_every_value_and_with_absence() {
            assertThat(List.of(
                            "{}",
                            "{\"a\": null}",
                            "{\"a\": 1}",
                            "{\"a\": \"1\"}",
                            "{\"a\": [1]}",
                            "{\"a\": [1, 2]}",
                            "{\"a\": [2, 1]}",
                            "{\"a\": {}}",
                            "{\"a\": false}",
                            "{\"a\": \"\\\"}\"}",
                            "{\"a\": \"\\u0001\"}"))
                    .extracting(ACanonicalDigest::digest)
                    .doesNotHaveDuplicates();
        }

        @Test
        void covers_all_parts_of_a_request() {
            JsonValue body = StrictJson.tree("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
            assertThat(CanonicalJson.digest(Map.of("path", new JsonValue.JsonText("/a"), "body", body)))
                    .isNotEqualTo(CanonicalJson.digest(Map.of("path", new JsonValue.JsonText("/b"), "body", body)));
        }

        private static String digest(String json) {
            byte[] digest = CanonicalJson.digest(StrictJson.tree(json.getBytes(StandardCharsets.UTF_8)));
            assertThat(digest).hasSize(32);
            return java.util.HexFormat.of().formatHex(digest);
        }
    }
}
