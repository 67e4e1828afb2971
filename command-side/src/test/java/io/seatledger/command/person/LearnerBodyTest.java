package io.seatledger.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.json.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LearnerBodyTest {

    private static LearnerBody read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), LearnerBody.class);
    }

    private static void refused(String json, String... pointers) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        MalformedRequest.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly(pointers));
    }

    @Test
    void R30_a_learner_has_an_id_or_an_address_with_both_names() {
        assertThat(read("{\"learnerId\": \"ada\"}")).isEqualTo(new LearnerBody("ada", null, null, null));
        assertThat(read("{\"email\": \"ada@example.org\", \"givenName\": \"Ada\", \"familyName\": \"Lovelace\"}"))
                .isEqualTo(new LearnerBody(null, "ada@example.org", "Ada", "Lovelace"));
        assertThat(read("{\"learnerId\": \"ada\", \"givenName\": \"Ada\"}"))
                .isEqualTo(new LearnerBody("ada", null, "Ada", null));
    }

    @Test
    void R30_everything_that_is_missing_is_named_at_once() {
        refused("{}", "/email", "/givenName", "/familyName");
        refused("{\"learnerId\": null, \"email\": \"ada@example.org\"}", "/givenName", "/familyName");
        refused("{\"givenName\": \"Ada\", \"familyName\": \"Lovelace\"}", "/email");
    }

    @Test
    void R30_its_parts_are_checked_as_those_of_agents_are() {
        refused(
                "{\"learnerId\": \"a b\", \"email\": \"ada\", \"givenName\": \" \", \"familyName\": \"\\u0000\"}",
                "/learnerId",
                "/email",
                "/givenName",
                "/familyName");
        refused("{\"learnerId\": \"ada\", \"givenName\": \"" + "a".repeat(201) + "\"}", "/givenName");
    }
}
