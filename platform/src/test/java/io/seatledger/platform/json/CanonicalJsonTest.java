package io.seatledger.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void a_digest_is_the_same_however_it_was_written() {
        assertThat(digest("{\"a\": 1, \"b\": [\"x\", null, true], \"c\": {}}"))
                .isEqualTo(digest("{ \"c\":{},\"b\":[\"\\u0078\",null,true],\"a\":1 }"));
    }

    @Test
    void a_digest_differs_with_every_value_and_with_absence() {
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
                .extracting(CanonicalJsonTest::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_digest_covers_all_parts_of_a_request() {
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
