package io.seatledger.query.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SeatsTest extends SeatsOnShow {
    @Nested
    class OneSeat {
        @Test
        void that_is_assigned_shows_holder_dates_and_what_can_be_done() {
            JsonNode seat = seat(1);
            assertThat(text(seat, "state")).isEqualTo("ASSIGNED");
            assertThat(text(seat, "enrollment")).isEqualTo("CONFIRMED");
            assertThat(text(seat, "startsOn")).isEqualTo("2026-07-01");
            assertThat(text(seat, "redeemBy")).isEqualTo("2026-07-01");
            assertThat(text(seat, "groupId")).isEqualTo("g-1");
            assertThat(text(seat.get("holder"), "email")).isEqualTo("Ada@example.org");
            assertThat(text(seat.get("holder"), "familyName")).isEqualTo("Lovelace");
            assertThat(text(seat.get("holder"), "learnerId")).isEqualTo("l-1");
            assertThat(seat.get("value").get("amountMinor").asLong()).isEqualTo(500);
            assertThat(seat.get("link").isNull()).isTrue();
            assertThat(seat.get("requestId").isNull()).isTrue();
            assertThat(seat.get("allowedActions").valueStream().map(JsonNode::asString))
                    .containsExactly("UNASSIGN", "REQUEST_UNASSIGNMENT", "TRANSFER", "RETURN");
        }

        @Test
        void counts_its_purchase_its_release_and_its_own_events_in_its_version() {
            Answer answer = service.now("admin", "/v1/seats/" + LIFE + ".1.1");
            assertThat(answer.body().get("version").asLong()).isEqualTo(6);
            assertThat(answer.header("ETag")).contains("\"6\"");
            assertThat(seat(30).get("version").asLong()).isEqualTo(2);
        }

        @Test
        void that_is_awaiting_shows_its_link_and_its_mail() {
            JsonNode link = seat(11).get("link");
            assertThat(text(link, "email")).isEqualTo("bob@example.org");
            assertThat(text(link, "sentAt")).isEqualTo("2026-06-01T12:01:30Z");
            assertThat(link.get("expiresAt").isNull()).isTrue();
            assertThat(link.get("resends").asInt()).isEqualTo(1);
            assertThat(link.get("mailProblem").isNull()).isTrue();
            assertThat(text(seat(12).get("link"), "mailProblem")).isEqualTo("mailbox full");
        }

        @Test
        void R50_that_came_back_from_a_return_is_exactly_what_it_was() {
            JsonNode seat = seat(7);
            assertThat(text(seat, "state")).isEqualTo("ASSIGNED");
            assertThat(text(seat.get("holder"), "learnerId")).isEqualTo("l-7");
            assertThat(text(seat, "returnId")).isEqualTo("ret_1");
            assertThat(text(seat(20), "state")).isEqualTo("AVAILABLE");
        }

        @Test
        void R36_shows_a_training_link_from_its_start_date_on() {
            assertThat(text(service.now("admin", "/v1/seats/" + LARGE + ".1.1").body(), "trainingLink"))
                    .isEqualTo("https://lms.example.org/course-1/large-1");
            assertThat(text(
                            service.now("admin", "/v1/seats/" + LARGE + ".1.230")
                                    .body(),
                            "trainingLink"))
                    .isEqualTo("-");
            assertThat(text(seat(10), "trainingLink")).isEqualTo("-");
            assertThat(text(seat(30), "trainingLink")).isEqualTo("-");
        }

        @ParameterizedTest
        @ValueSource(strings = {LIFE + ".1.31", LIFE + ".3.1", "ord_000000000000000000000000000000ff.1.1", "nonsense"})
        void that_never_was_is_not_found(String seatId) {
            Answer answer = service.now("admin", "/v1/seats/" + seatId);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("SEAT_NOT_FOUND");
        }
    }

    @Nested
    class Rights {
        private static final List<String> CALLERS = List.of(
                "admin",
                "auditor",
                "backend",
                "backend-of-s-1",
                "agent-1",
                "agent-2",
                "learner",
                "reporter",
                "operator",
                "lms");

        @ParameterizedTest
        @CsvSource({
            "/v1/seats,                          AAAAAAAAFF",
            "/v1/seats/" + LIFE + ".1.1,         AAAAANNAFF",
            "/v1/seats/" + LIFE + ".1.28,        AAAAAANAFF",
            "/v1/seats/" + FOREIGN + ".1.1,      AAANNANAFF",
            "/v1/seats/" + LARGE + ".1.231,      AAAAANAAFF",
            "/v1/seats/" + LIFE + ".1.1/history, AAAAANFFFF",
            "/v1/seats/" + LIFE + ".1.28/history,AAAAAAFFFF",
        })
        void are_those_of_the_contract(String path, String expected) {
            Map<Integer, String> letters = Map.of(200, "A", 403, "F", 404, "N");
            StringBuilder actual = new StringBuilder();
            for (String caller : CALLERS) {
                actual.append(letters.getOrDefault(service.now(caller, path).status(), "?"));
            }
            assertThat(actual).hasToString(expected);
        }

        @Test
        void of_a_learner_are_for_what_it_holds() {
            assertThat(service.now("learner", "/v1/seats").each("seatId"))
                    .containsExactly(LARGE + ".1.230", LARGE + ".1.231");
            assertThat(service.now("learner", "/v1/seats?state=AVAILABLE").items())
                    .isEmpty();
            assertThat(text(service.now("learner", "/v1/seats").items().get(0).get("holder"), "givenName"))
                    .isEqualTo("Me");
        }

        @Test
        void of_an_agent_end_where_a_seat_left_its_groups() {
            assertThat(service.now("agent-2", "/v1/seats?orderId=" + LIFE).each("seatId"))
                    .containsExactly(LIFE + ".1.28");
        }

        @Test
        void foreign_seats_answer_like_unknown_ones() {
            String foreign = service.now("agent-1", "/v1/seats/" + FOREIGN + ".1.1")
                    .response()
                    .body();
            String unknown = service.now("agent-1", "/v1/seats/" + FOREIGN + ".1.9")
                    .response()
                    .body();
            assertThat(foreign.replace(".1.1", ".1.9")).isEqualTo(unknown);
        }
    }

    @Nested
    class NamesAndAddresses {
        private List<String> recorded(String by) {
            return service.db()
                    .sql("select route || ' ' || coalesce(reason, '-') || ' ' || array_to_string(subjects, '+') "
                            + "from reporting.personal_data_access where by = ? order by at")
                    .param("key:key_" + by)
                    .query(String.class)
                    .list();
        }

        @Test
        void are_for_an_auditor_with_a_reason_only_and_that_is_recorded() {
            String path = "/v1/seats/" + LIFE + ".1.1";
            assertThat(service.now("auditor", path).response().body()).doesNotContain("Ada", "Lovelace");
            assertThat(recorded("auditor")).isEmpty();
            assertThat(service.now("auditor", path, "Reason", "complaint 17")
                            .response()
                            .body())
                    .contains("Ada@example.org");
            assertThat(recorded("auditor")).containsExactly("/v1/seats/{seatId} complaint 17 person:per_l-1");
        }

        @Test
        void are_never_for_a_reporter() {
            String seats = service.now("reporter", "/v1/seats?orderId=" + LIFE, "Reason", "curious")
                    .response()
                    .body();
            assertThat(seats)
                    .doesNotContain("@example.org", "Lovelace", "Builder")
                    .contains("l-15");
            assertThat(recorded("reporter")).isEmpty();
        }

        @Test
        void of_all_who_were_shown_are_recorded_at_once() {
            service.now("backend", "/v1/seats?limit=200&orderId=" + LIFE);
            assertThat(recorded("backend")).contains("/v1/seats - person:per_l-1+person:per_i-11");
        }

        @Test
        void of_a_seat_that_nobody_known_holds_are_nothing_to_record() {
            service.now("backend-of-s-1", "/v1/seats/" + LIFE + ".1.15");
            assertThat(recorded("backend-of-s-1")).noneMatch(line -> line.contains("per_l-15"));
        }
    }
}
