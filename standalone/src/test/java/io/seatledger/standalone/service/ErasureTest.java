package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Erasing a person over HTTP; agents are persons, too. */
class ErasureTest {
    private static final String REASON = "{\"reason\": \"asked for it\"}";

    private final Shop shop = Shop.open();

    /** The reference that the agent's last event of this type names. */
    private String refIn(String type) {
        String ref = null;
        for (JsonNode event : shop.admin
                .get("/v1/audit/events?aggregate=agent:" + shop.agent + "&type=" + type)
                .json()
                .get("items")) {
            ref = event.get("payload").get("personRef").asString();
        }
        return ref;
    }

    private Answer erase(String ref) {
        return shop.admin.once().post("/v1/persons/" + ref + "/erase", REASON);
    }

    private JsonNode agentAfter(Answer answer) {
        return shop.admin
                .with("Ledger-Position-At-Least", answer.header("Ledger-Position"))
                .get("/v1/agents/" + shop.agent)
                .json();
    }

    @Test
    void an_erased_agent_has_neither_name_nor_address_on_either_side() {
        Answer erased = erase(refIn("AgentRegistered"));
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.json().get("erased").asBoolean()).isTrue();
        Answer suspended = shop.admin.post("/v1/agents/" + shop.agent + "/suspend", REASON);
        assertThat(suspended.json().get("name").isNull()).isTrue();
        assertThat(suspended.json().get("email").isNull()).isTrue();
        assertThat(agentAfter(suspended)).isEqualTo(suspended.json());
    }

    @Test
    void an_agent_registered_again_after_it_was_erased_is_another_person() {
        String ref = refIn("AgentRegistered");
        erase(ref);
        Answer again = shop.admin.put("/v1/agents/" + shop.agent, """
                {"name": "Ada", "email": "ada@example.org", "organizationId": "org-1"}""");
        assertThat(again.status()).isEqualTo(200);
        assertThat(agentAfter(again).get("name").asString()).isEqualTo("Ada");
        assertThat(refIn("AgentDetailsChanged")).isNotEqualTo(ref);
    }

    @Test
    void erasing_twice_has_one_effect_and_a_stranger_is_missing() {
        String ref = refIn("AgentRegistered");
        Answer first = erase(ref);
        Answer second = erase(ref);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(erase("psn_nobody").code()).isEqualTo("PERSON_NOT_FOUND");
        assertThat(shop.backend
                        .once()
                        .post("/v1/persons/" + ref + "/erase", REASON)
                        .status())
                .isEqualTo(403);
    }
}
