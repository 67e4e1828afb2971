package io.seatledger.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Email;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictScalarsTest {
    record Big(long big) {}

    record Name(@Text(max = 5) String name) {}

    record Message(
            @Text(max = Text.MESSAGE_MAX, lines = true) String message) {}

    record Named(@Id String id) {}

    record Mailed(@Email String email) {}

    record Hashed(@Sha256 String sha) {}

    record When(Instant at, LocalDate day) {}

    record Unbare(String text) {}

    private static <T> T read(String json, Class<T> type) {
        return StrictJsonTest.read(json, type);
    }

    private static List<String> pointers(String json, Class<?> type) {
        return StrictJsonTest.pointers(json, type);
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
            assertThat(pointers("{\"count\": " + value + "}", StrictJsonTest.Count.class))
                    .containsExactly("/count");
        }

        @ParameterizedTest
        @CsvSource({"0,0", "-0,0", "2147483647,2147483647", "-2147483648,-2147483648"})
        void is_read_to_its_bounds(String sent, int read) {
            assertThat(read("{\"count\": " + sent + "}", StrictJsonTest.Count.class)
                            .count())
                    .isEqualTo(read);
        }

        @ParameterizedTest
        @ValueSource(strings = {"9223372036854775808", "-9223372036854775809"})
        void of_64_bits_is_refused_just_beyond_its_bounds(String value) {
            assertThat(pointers("{\"big\": " + value + "}", Big.class)).containsExactly("/big");
        }

        @Test
        void of_a_million_digits_costs_nothing() {
            assertThat(StrictJsonTest.errors("{\"big\": " + "9".repeat(1_000_000) + "}", Big.class))
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
}
