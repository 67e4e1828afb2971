package io.seatledger.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictQueryTest {
    enum By {
        STORE,
        GROUP
    }

    record AsOf(String text) {
        @Parsed
        static AsOf parse(String text) {
            if (text.startsWith("x")) {
                throw new IllegalArgumentException("must be a position or a timestamp");
            }
            return new AsOf(text);
        }
    }

    record Search(
            @Nullable @Id String storeId,
            @Nullable By by,
            @Nullable Instant from,
            @Nullable Long after,
            @Nullable Boolean raw,
            List<@Id String> tag,
            @Nullable AsOf asOf,
            Paging paging) {}

    private static Search read(@Nullable String query) {
        return StrictQuery.read(query, Search.class);
    }

    private static List<String> pointers(String query) {
        MalformedRequest refused = catchThrowableOfType(MalformedRequest.class, () -> read(query));
        assertThat(refused).as("must be refused").isNotNull();
        return refused.errors().stream().map(FieldError::pointer).toList();
    }

    @Nested
    class AQueryAsTheContractSays {
        @Test
        void is_read_with_every_kind_of_value() {
            assertThat(
                            read(
                                    "storeId=st-1&by=GROUP&from=2026-06-01T00:00:00Z&after=7&raw=true&tag=a&tag=b&asOf=12&limit=200&cursor=abc"))
                    .isEqualTo(new Search(
                            "st-1",
                            By.GROUP,
                            Instant.parse("2026-06-01T00:00:00Z"),
                            7L,
                            true,
                            List.of("a", "b"),
                            new AsOf("12"),
                            new Paging(200, "abc")));
        }

        @Test
        void may_be_missing() {
            assertThat(read(null).paging()).isEqualTo(new Paging(50, null));
            assertThat(read("").tag()).isEmpty();
        }

        @Test
        void is_decoded_as_utf8() {
            assertThat(read("cursor=%C3%A4+b%20c&").paging().cursor()).isEqualTo("ä b c");
        }
    }

    @Nested
    class AnError {
        @Test
        void is_named_with_all_others() {
            assertThat(pointers("limit=0&storeId=-&by=store&nonsense=1&from=now&after=5.5&raw=TRUE&asOf=x&tag=-"))
                    .containsExactlyInAnyOrder(
                            "/query/limit",
                            "/query/storeId",
                            "/query/by",
                            "/query/nonsense",
                            "/query/from",
                            "/query/after",
                            "/query/raw",
                            "/query/asOf",
                            "/query/tag/0");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "limit=0",
                    "limit=201",
                    "limit=",
                    "limit",
                    "limit=+5",
                    "limit=0x5",
                    "limit=5.0",
                    "limit=1e1",
                    "limit=05",
                    "limit=99999999999999999999",
                    "limit=5&limit=5"
                })
        void in_a_limit_is_any_text_but_1_to_200(String query) {
            assertThat(pointers(query)).contains("/query/limit");
        }

        @ParameterizedTest
        @ValueSource(strings = {"limit=%", "limit=%5", "limit=%zz", "limit=%ff", "%c0%80=1"})
        void in_the_encoding_is_one_of_the_query(String query) {
            assertThat(pointers(query)).containsExactly("/query");
        }

        @Test
        void is_every_parameter_of_a_route_without_any() {
            MalformedRequest refused = catchThrowableOfType(
                    MalformedRequest.class, () -> StrictQuery.allowOnly("a=1&raw=1&b=2", Set.of("raw")));
            assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/query/a", "/query/b");
        }

        @Test
        void is_an_embedded_record_by_its_own_name() {
            assertThat(pointers("paging=1")).containsExactly("/query/paging");
        }
    }
}
