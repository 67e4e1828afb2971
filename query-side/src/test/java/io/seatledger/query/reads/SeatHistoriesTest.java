package io.seatledger.query.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatHistoriesTest extends SeatsOnShow {
    @Nested
    class Histories {
        @Test
        void of_a_seat_tell_its_whole_story_and_that_of_requests_about_it() {
            Answer history = service.now("admin", "/v1/seats/" + LIFE + ".1.1/history");
            assertThat(history.each("type"))
                    .containsExactly(
                            "SeatsPurchased",
                            "SeatsReleased",
                            "SeatAssigned",
                            "LearnerTookSeat",
                            "EnrollmentConfirmed",
                            "UnassignmentRequested",
                            "UnassignmentRequestClosed",
                            "RedeemByChanged",
                            "RequestReceived",
                            "RequestAccepted");
            assertThat(service.now("admin", "/v1/seats/" + LIFE + ".2.1/history")
                            .each("type"))
                    .containsExactly("SeatsPurchased", "SeatsReleased", "RedeemByChanged");
        }

        @Test
        void go_on_where_a_page_ended() {
            Answer first = service.now("admin", "/v1/seats/" + LIFE + ".1.1/history?limit=9");
            String cursor = first.body().get("nextCursor").asString();
            assertThat(service.now("admin", "/v1/seats/" + LIFE + ".1.1/history?limit=9&cursor=" + cursor)
                            .each("type"))
                    .containsExactly("RequestAccepted");
            assertThat(service.now("admin", "/v1/seats/" + LIFE + ".1.2/history?limit=9&cursor=" + cursor)
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void of_orders_and_agents_hold_what_happened_to_seats_and_requests() {
            assertThat(service.now("admin", "/v1/orders/" + LIFE + "/history?limit=200")
                            .each("type"))
                    .contains("SeatAssigned", "SeatTransferred", "RequestReceived", "RequestAccepted");
            assertThat(service.now("admin", "/v1/agents/agent-1/history?limit=200")
                            .each("type"))
                    .contains("SeatAssigned", "SeatTransferred", "RequestReceived", "RequestAccepted");
        }
    }

    @Nested
    class NotesOnOrders {
        private List<String> notes(String caller) {
            return service.now(caller, "/v1/orders/" + LIFE)
                    .body()
                    .get("notes")
                    .valueStream()
                    .map(note -> text(note, "visibility"))
                    .distinct()
                    .toList();
        }

        @Test
        void R24_internal_ones_are_for_staff_and_auditors() {
            assertThat(notes("admin")).containsExactly("INTERNAL", "CUSTOMER");
            assertThat(notes("backend")).containsExactly("INTERNAL", "CUSTOMER");
            assertThat(notes("auditor")).containsExactly("INTERNAL", "CUSTOMER");
            assertThat(notes("agent-1")).containsExactly("CUSTOMER");
            assertThat(notes("reporter")).containsExactly("CUSTOMER");
        }

        @Test
        void a_backend_that_acts_for_an_agent_sees_what_the_agent_sees() {
            assertThat(service.now("backend", "/v1/orders/" + LIFE, "On-Behalf-Of", "agent:agent-1")
                            .response()
                            .body())
                    .contains("CUSTOMER")
                    .doesNotContain("INTERNAL");
        }
    }
}
