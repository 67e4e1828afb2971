package io.seatledger.query.reads;

import static io.seatledger.query.support.SeatStory.learner;
import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.placed;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import io.seatledger.query.support.SeatStory;
import io.seatledger.query.support.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatsTest {
    private static final String LIFE = "ord_000000000000000000000000000000a1";
    private static final String LARGE = "ord_000000000000000000000000000000a2";
    private static final String CANCELLED = "ord_000000000000000000000000000000a3";
    private static final String FOREIGN = "ord_000000000000000000000000000000a4";
    private static final OrderPlaced LARGE_ORDER = placed(LARGE, "agent-1", "s-1", 100_000);

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log()
                .append(
                        agent("agent-1"),
                        agent("agent-2"),
                        group("g-1", null),
                        group("g-2", null),
                        new AgentGrantedOnGroup("g-2", "agent-2", NOON));
        SeatStory life = new SeatStory(LIFE);
        service.log().append(life.wholeLife(ownedBy("g-1", placed(LIFE, "agent-1", "s-1", 30, 2))));
        service.log()
                .append(new RequestReceived(
                        "req_1",
                        RequestKind.UNASSIGNMENT,
                        "s-1",
                        "agent-1",
                        LIFE,
                        LIFE + ".1.1",
                        "agent:agent-1",
                        "left",
                        null,
                        NOON));
        service.log().append(new RequestAccepted("req_1", "key:backend", null, NOON));
        service.log().append(Story.purchase(LARGE_ORDER));
        service.log().append(Story.paid(LARGE_ORDER));
        SeatStory large = new SeatStory(LARGE);
        service.log()
                .append(IntStream.rangeClosed(1, 220)
                        .mapToObj(seat -> large.assigned(seat, learner("large-" + seat)))
                        .toArray(LedgerEvent[]::new));
        service.log().append(large.assigned(230, learner("learner-1"), SeatStory.JULY.plusYears(100)));
        service.log().append(large.assigned(231, new io.seatledger.events.value.LearnerRef("learner-1", null)));
        OrderPlaced cancelled = placed(CANCELLED, "agent-1", "s-1", 3);
        service.log().append(Story.purchase(cancelled));
        service.log().append(Story.cancelled(cancelled));
        service.log().append(Story.purchase(placed(FOREIGN, "agent-2", "s-2", 2)));
        service.knowsLearner("per_l-1", "Ada@example.org", "Ada", "Lovelace");
        service.knowsLearner("per_i-11", "bob@example.org", "Bob", "Builder");
        service.knowsLearner("per_learner-1", "me@example.org", "Me", "Myself");
        IntStream.rangeClosed(1, 220)
                .forEach(seat ->
                        service.knowsLearner("per_large-" + seat, "large" + seat + "@example.org", "L", "Arge"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private List<JsonNode> all(String caller, String filter, int limit) {
        List<JsonNode> seats = new ArrayList<>();
        String next = "";
        do {
            Answer page = service.now(caller, "/v1/seats?limit=" + limit + filter + next);
            assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
            page.items().forEach(seats::add);
            JsonNode cursor = page.body().get("nextCursor");
            next = cursor.isNull() ? null : "&cursor=" + cursor.asString();
        } while (next != null);
        return seats;
    }

    private static List<String> ids(List<JsonNode> seats) {
        return seats.stream().map(seat -> seat.get("seatId").asString()).toList();
    }

    private static String text(JsonNode seat, String field) {
        JsonNode value = seat.get(field);
        return value.isNull() ? "-" : value.asString();
    }

    private JsonNode seat(int number) {
        Answer answer = service.now("admin", "/v1/seats/" + LIFE + ".1." + number);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Nested
    class Lists {
        @Test
        void every_seat_of_an_order_is_there_touched_or_not() {
            List<JsonNode> seats = all("admin", "&orderId=" + LIFE, 200);
            assertThat(ids(seats)).hasSize(32).startsWith(LIFE + ".1.1").endsWith(LIFE + ".2.1", LIFE + ".2.2");
            Map<String, Long> states = seats.stream()
                    .filter(seat -> seat.get("line").asInt() == 1)
                    .collect(java.util.stream.Collectors.groupingBy(
                            seat -> text(seat, "state"), java.util.stream.Collectors.counting()));
            assertThat(states)
                    .containsOnly(
                            Map.entry("AVAILABLE", 19L),
                            Map.entry("APPROVAL_PENDING", 1L),
                            Map.entry("AWAITING", 1L),
                            Map.entry("ASSIGNED", 5L),
                            Map.entry("RETURN_PENDING", 2L),
                            Map.entry("RETURNED", 1L),
                            Map.entry("EXPIRED", 1L));
        }

        @ParameterizedTest
        @CsvSource({
            "admin,    &state=AVAILABLE,      state,     AVAILABLE",
            "admin,    &state=ASSIGNED,       state,     ASSIGNED",
            "admin,    &state=RETURN_PENDING, state,     RETURN_PENDING",
            "admin,    &groupId=g-1,          groupId,   g-1",
            "admin,    &groupId=g-2,          groupId,   g-2",
            "agent-1,  &groupId=g-1,          groupId,   g-1",
            "agent-1,  &state=AVAILABLE,      state,     AVAILABLE",
            "agent-2,  '',                    groupId,   g-2",
            "reporter, &line=2,               line,      2",
        })
        void filtered_ones_are_those_of_all_whatever_the_page(
                String caller, String filter, String field, String value) {
            Predicate<JsonNode> wanted = seat -> text(seat, field).equals(value);
            List<String> expected = ids(all("admin", "&orderId=" + LIFE, 200).stream()
                    .filter(wanted)
                    .toList());
            assertThat(expected).isNotEmpty();
            assertThat(ids(all(caller, "&orderId=" + LIFE + filter, 200))).isEqualTo(expected);
            assertThat(ids(all(caller, "&orderId=" + LIFE + filter, 3))).isEqualTo(expected);
        }

        @Test
        void the_newest_order_comes_first_and_a_page_goes_on_in_the_next_order() {
            List<String> seats = service.now("admin", "/v1/seats?limit=7").each("seatId");
            assertThat(seats)
                    .containsExactly(
                            FOREIGN + ".1.1",
                            FOREIGN + ".1.2",
                            CANCELLED + ".1.1",
                            CANCELLED + ".1.2",
                            CANCELLED + ".1.3",
                            LARGE + ".1.1",
                            LARGE + ".1.2");
        }

        @Test
        void a_large_order_is_read_behind_what_is_in_use() {
            assertThat(service.now("agent-1", "/v1/seats?limit=2&state=AVAILABLE&orderId=" + LARGE)
                            .each("number"))
                    .containsExactly("221", "222");
            assertThat(service.count("select count(*) from reporting.seats where order_id = '" + LARGE + "'"))
                    .isEqualTo(222);
        }

        @Test
        void seats_of_a_cancelled_order_are_void_and_of_an_unpaid_one_pending() {
            assertThat(service.now("admin", "/v1/seats?state=VOIDED").each("orderId"))
                    .hasSize(3)
                    .containsOnly(CANCELLED);
            assertThat(service.now("admin", "/v1/seats?state=PENDING").each("orderId"))
                    .hasSize(2)
                    .containsOnly(FOREIGN);
        }

        @Test
        void a_learner_is_found_by_id_and_by_address_in_any_case() {
            assertThat(service.now("admin", "/v1/seats?learner=l-15").each("seatId"))
                    .containsExactly(LIFE + ".1.15");
            assertThat(service.now("admin", "/v1/seats?learner=BOB@Example.org").each("seatId"))
                    .containsExactly(LIFE + ".1.11");
            assertThat(service.now("admin", "/v1/seats?learner=nobody@example.org")
                            .items())
                    .isEmpty();
        }

        @Test
        void who_may_see_no_addresses_cannot_look_for_them() {
            assertThat(service.now("reporter", "/v1/seats?learner=bob@example.org")
                            .items())
                    .isEmpty();
            assertThat(service.now("auditor", "/v1/seats?learner=bob@example.org")
                            .items())
                    .isEmpty();
        }

        @Test
        void a_page_of_two_hundred_seats_takes_as_many_statements_as_one_of_two() {
            assertThat(statements("/v1/seats?state=ASSIGNED&limit=200&orderId=" + LARGE))
                    .isEqualTo(statements("/v1/seats?state=ASSIGNED&limit=2&orderId=" + LARGE))
                    .isEqualTo(statements("/v1/seats?limit=200&orderId=" + LARGE));
        }

        private int statements(String path) {
            service.now("admin", path);
            Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
            ListAppender<ILoggingEvent> seen = new ListAppender<>();
            seen.start();
            logger.setLevel(Level.DEBUG);
            logger.addAppender(seen);
            logger.setAdditive(false);
            try {
                service.get("admin", path);
            } finally {
                logger.detachAppender(seen);
                logger.setLevel(null);
                logger.setAdditive(true);
            }
            return (int) List.copyOf(seen.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(message -> message.contains("reporting.seat") || message.contains("vault."))
                    .filter(message -> message.startsWith("Executing prepared SQL statement"))
                    .count();
        }
    }

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

    @Nested
    class Counts {
        @ParameterizedTest
        @CsvSource({
            "store,   s-1",
            "group,   g-2",
            "agent,   agent-1",
            "product, first-aid",
        })
        void of_the_inventory_are_those_of_the_seats_listed(String by, String key) {
            JsonNode row = service.now("admin", "/v1/inventory?by=" + by + "&orderId=" + LIFE)
                    .items()
                    .valueStream()
                    .filter(item -> text(item, "key").equals(key))
                    .findFirst()
                    .orElseThrow();
            List<JsonNode> seats = all("admin", "&orderId=" + LIFE, 200).stream()
                    .filter(seat -> text(seat, by + "Id").equals(key))
                    .toList();
            assertThat(row.get("purchased").asInt()).isEqualTo(seats.size());
            for (SeatState state : SeatState.values()) {
                String figure = Map.of(
                                SeatState.APPROVAL_PENDING,
                                "approvalPending",
                                SeatState.RETURN_PENDING,
                                "returnPending")
                        .getOrDefault(state, state.name().toLowerCase(java.util.Locale.ROOT));
                assertThat(row.get(figure).asLong())
                        .as(figure)
                        .isEqualTo(seats.stream()
                                .filter(seat -> text(seat, "state").equals(state.name()))
                                .count());
            }
        }
    }
}
