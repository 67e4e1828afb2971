package io.seatledger.query.reads;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class SeatListsTest extends SeatsOnShow {
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
