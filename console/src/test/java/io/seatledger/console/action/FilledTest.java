package io.seatledger.console.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilledTest {

    private static JsonNode body(String action, Map<String, String> inputs) {
        Filled filled = Filled.read(Actions.named(action).orElseThrow(), inputs::get, "key-1");
        assertThat(filled.errors()).isEmpty();
        return JsonMapper.shared().readTree(filled.request().body());
    }

    @Nested
    class TheLearnerOfAnAgent {
        private final Map<String, String> inputs = new HashMap<>(Map.of(
                "f.{agentId}", "ada",
                "f.name", "Ada",
                "f.email", "ada@example.org",
                "f.organizationId", "acme"));

        private JsonNode changed() {
            return body("change-agent", inputs);
        }

        @Test
        void is_set() {
            inputs.put("f.learnerId", " learner-1 ");
            assertThat(changed().get("learnerId").asString()).isEqualTo("learner-1");
        }

        @Test
        void is_unlinked_when_its_input_is_emptied() {
            inputs.put("f.learnerId", "");
            assertThat(changed().has("learnerId")).isTrue();
            assertThat(changed().get("learnerId").isNull()).isTrue();
        }

        @Test
        void stays_when_it_was_not_asked_about() {
            assertThat(changed().has("learnerId")).isFalse();
        }

        @Test
        void is_not_touched_by_an_empty_input_of_a_new_agent() {
            inputs.put("f.learnerId", "");
            assertThat(body("register-agent", inputs).has("learnerId")).isFalse();
        }
    }
}
