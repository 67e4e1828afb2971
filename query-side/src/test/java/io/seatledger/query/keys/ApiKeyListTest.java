package io.seatledger.query.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeyListTest {
    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void pages_through_all_keys_and_shows_no_secret() {
        Answer whole = service.get("admin", "/v1/api-keys?limit=200");
        assertThat(whole.response().body()).doesNotContain("sk_").contains("\"revokedAt\":null");
        assertThat(whole.header("Ledger-Position")).isPresent();
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = service.get("admin", "/v1/api-keys?limit=2" + cursor);
            paged.addAll(page.each("keyId"));
            cursor = page.body().get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.body().get("nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(whole.each("keyId")).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void is_a_file_as_every_list_is() {
        List<String> lines =
                service.text("admin", "/v1/api-keys", "text/csv").lines().toList();
        assertThat(lines.get(0)).startsWith("keyId,name,role,storeIds");
        assertThat(lines)
                .hasSize(1
                        + service.get("admin", "/v1/api-keys?limit=200").items().size());
        assertThat(service.text("admin", "/v1/api-keys", "application/x-ndjson").lines())
                .hasSize(lines.size() - 1)
                .allMatch(line -> line.contains("\"keyId\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AA", "YQpi"})
    void refuses_a_cursor_that_is_none(String cursor) {
        assertThat(service.get("admin", "/v1/api-keys?cursor=" + cursor).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend", "agent-1", "auditor", "reporter", "operator", "learner", "lms"})
    void is_for_administrators_only(String caller) {
        assertThat(service.get(caller, "/v1/api-keys").status()).isEqualTo(403);
    }
}
