package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class OrganizationPageTest {
    private final Service service = Service.running();
    private final Service.Caller admin = service.as("admin");

    private String agentOf(String organization) {
        String agent = Service.fresh("agent");
        assertThat(admin.put(
                                "/v1/agents/" + agent,
                                "{\"name\": \"Ada\", \"email\": \"ada@example.org\", \"organizationId\": \"%s\"}"
                                        .formatted(organization))
                        .status())
                .isEqualTo(201);
        return agent;
    }

    private String groupOf(String organization) {
        String group = Service.fresh("group");
        assertThat(admin.put(
                                "/v1/groups/" + group,
                                "{\"name\": \"North\", \"organizationId\": \"%s\"}".formatted(organization))
                        .status())
                .isEqualTo(201);
        return group;
    }

    @Test
    void shows_the_agents_and_groups_that_the_service_finds_for_it_and_no_others() {
        String organization = Service.fresh("org");
        String other = Service.fresh("org");
        String agent = agentOf(organization);
        String group = groupOf(organization);
        String otherAgent = agentOf(other);
        String otherGroup = groupOf(other);
        HttpResponse<String> page = Cookies.with(service, service.key("admin"))
                .get("/console/organizations/" + organization + "?at="
                        + admin.get("/v1/ledger").json().get("position").asLong());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("/console/agents/" + agent, "/console/groups/" + group)
                .doesNotContain(otherAgent, otherGroup);
        assertThat(page.body())
                .as("what the page asked")
                .containsPattern("/v1/agents\\?[^ \"]*organizationId=" + organization)
                .containsPattern("/v1/groups\\?[^ \"]*organizationId=" + organization);
    }
}
