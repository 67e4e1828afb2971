package io.seatledger.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.testapp.PlatformHttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends PlatformHttpTest {
    private JsonNode api;

    @BeforeEach
    void read() {
        api = nobody().get("/v3/api-docs").json();
    }

    private JsonNode schema(String name) {
        return api.path("components").path("schemas").path(name);
    }

    @Test
    void the_document_is_open_to_all_and_says_how_to_authenticate() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.path("paths").propertyNames()).allMatch(path -> path.startsWith("/v1/"));
    }

    @Test
    void a_body_is_closed_and_requires_what_is_neither_nullable_nor_settable() {
        JsonNode body = schema("ThingBody");
        assertThat(body.path("required").toString()).isEqualTo("[\"count\",\"name\"]");
        assertThat(body.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema("MoneyBody").path("additionalProperties").asBoolean(true))
                .isFalse();
    }

    @Test
    void the_constraints_that_requests_are_read_by_are_described() {
        JsonNode properties = schema("ThingBody").path("properties");
        assertThat(properties.at("/count/maximum").asInt()).isEqualTo(10);
        assertThat(properties.at("/name/maxLength").asInt()).isEqualTo(200);
        assertThat(properties.at("/tags/maxItems").asInt()).isEqualTo(3);
        assertThat(properties.at("/tags/items/pattern").asString()).startsWith("^[A-Za-z0-9]");
        assertThat(properties.at("/owner/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(properties.at("/owner/pattern").asString()).startsWith("^[A-Za-z0-9]");
        assertThat(properties.at("/price/oneOf/0/$ref").asString()).endsWith("/MoneyBody");
        assertThat(properties.at("/price/oneOf/1/type").asString()).isEqualTo("null");
    }

    @Test
    void the_query_and_the_path_are_described() {
        JsonNode parameters = api.at("/paths/~1v1~1things/get/parameters");
        assertThat(parameters.valueStream().map(p -> p.path("name").asString()))
                .containsExactly("owner", "role", "tag", "limit", "cursor");
        JsonNode limit = parameters.get(3);
        assertThat(limit.at("/schema/default").asInt()).isEqualTo(50);
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(200);
        assertThat(limit.path("required").asBoolean(true)).isFalse();
        assertThat(api.at("/paths/~1v1~1things~1{thingId}/put/parameters/0/schema/maxLength")
                        .asInt())
                .isEqualTo(64);
        assertThat(api.at("/paths/~1v1~1things~1{thingId}/put/parameters")).hasSize(1);
    }

    @Test
    void every_operation_may_answer_a_problem() {
        JsonNode refused = api.at("/paths/~1v1~1things/get/responses/default/content");
        assertThat(refused.propertyNames()).containsExactly("application/problem+json");
        assertThat(schema("Problem").path("required").toString()).contains("\"code\"");
        assertThat(schema("FieldError").isMissingNode()).isFalse();
        assertThat(schema("Reason").isMissingNode()).isFalse();
    }
}
