package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.agent;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.support.QueryServiceForTests;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Names go into a file by the rules by which they are shown, and every one that does is recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedPersonalDataTest {
    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log().append(agent("agent-1"), agent("agent-2"), agent("agent-3"));
        service.knows("agent-1", "Ada");
        service.knows("agent-2", "Bob");
        service.now("admin", "/v1/groups");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private String agents(String caller) throws IOException {
        return agents(caller, "Accept", "text/csv");
    }

    private String agents(String caller, String... headers) throws IOException {
        service.now("reporter", "/v1/agents");
        HttpResponse<InputStream> export = service.open(caller, "/v1/agents", headers);
        assertThat(export.statusCode()).isEqualTo(200);
        return new String(export.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<String> recorded(String caller) {
        return service.db()
                .sql("select array_to_string(subjects, ',') || ' ' || coalesce(reason, '-') || ' ' || route"
                        + " from reporting.personal_data_access where by = ? order by at")
                .param("key:key_" + caller)
                .query(String.class)
                .list();
    }

    @Test
    void an_auditor_gets_names_for_a_reason_only_and_the_reason_is_kept() throws IOException {
        assertThat(agents("auditor")).contains("agent-1,,,acme").doesNotContain("Ada");
        assertThat(recorded("auditor")).isEmpty();
        assertThat(agents("auditor", "Accept", "text/csv", "Reason", "case 7"))
                .contains("agent-1,Ada,agent-1@example.org")
                .contains("Bob");
        assertThat(recorded("auditor")).containsExactly("agent:agent-1,agent:agent-2 case 7 /v1/agents");
    }

    @Test
    void a_reporter_gets_none_and_an_agent_its_own() throws IOException {
        assertThat(agents("reporter")).contains("agent-1").doesNotContain("Ada");
        assertThat(agents("agent-1")).contains("Ada").doesNotContain("agent-2");
        assertThat(recorded("agent-1")).containsExactly("agent:agent-1 - /v1/agents");
        assertThat(recorded("reporter")).isEmpty();
    }
}
