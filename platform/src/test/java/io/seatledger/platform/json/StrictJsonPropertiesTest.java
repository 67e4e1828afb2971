package io.seatledger.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StrictJsonPropertiesTest {

    @Property(tries = 300)
    void a_whole_number_is_read_back_whatever_it_is(@ForAll long any) {
        byte[] json = ("{\"big\": " + any + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(StrictJson.read(json, StrictScalarsTest.Big.class).big()).isEqualTo(any);
    }

    @Property(tries = 500)
    void bytes_are_refused_but_never_break_it(@ForAll byte[] bytes) {
        MalformedRequest refused =
                catchThrowableOfType(MalformedRequest.class, () -> StrictJson.read(bytes, StrictJsonTest.Count.class));
        assertThat(refused.errors()).isNotEmpty();
    }

    @Property(tries = 1_000)
    void pieces_of_json_are_read_or_refused(@ForAll("pieces") String text) {
        try {
            StrictJson.read(text.getBytes(StandardCharsets.UTF_8), StrictJsonTest.Everything.class);
        } catch (MalformedRequest refused) {
            assertThat(refused.errors()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void any_query_is_read_or_refused(@ForAll String query) {
        try {
            StrictQuery.read(query, Paging.class);
        } catch (MalformedRequest refused) {
            assertThat(refused.errors()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"name\"",
                        "\"count\"",
                        "\"inner\"",
                        "\"",
                        "\\u0000",
                        "5",
                        "5.0",
                        "1e9",
                        "-",
                        "null",
                        "true",
                        "\\ud800",
                        " ",
                        "\u0000")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
