package io.seatledger.query.projection;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.agreement;
import static io.seatledger.query.support.Story.cancelled;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.listed;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.store.ProductDelisted;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RepurchaseCause;
import io.seatledger.query.inventory.Conservation;
import io.seatledger.query.support.ReadSideForTests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadModelsFollowTheLogTest {
    private ReadSideForTests side;

    @BeforeAll
    void start() {
        side = new ReadSideForTests();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private void happened(LedgerEvent... events) {
        side.log().append(events);
        side.catchUp();
        assertThat(side.count("select count(*) from reporting.dead_letter")).isZero();
    }

    private Map<String, Object> row(String sql, Object... values) {
        return side.db().sql(sql).params(values).query().singleRow();
    }

    @Nested
    class Stores {
        @Test
        void a_store_counts_its_listings_in_its_version_and_closes_for_good() {
            happened(
                    store("s-1"),
                    product("p-1"),
                    listed("s-1", "p-1", 500),
                    listed("s-1", "p-2", 700),
                    new ProductDelisted("s-1", "p-2", NOON),
                    new StoreClosed("s-1", "moved", NOON));
            assertThat(row("select * from reporting.stores where store_id = 's-1'"))
                    .containsEntry("status", "CLOSED")
                    .containsEntry("version", 5L);
            assertThat(side.count("select count(*) from reporting.listings where store_id = 's-1'"))
                    .isEqualTo(1);
            assertThat(row("select * from reporting.products where product_id = 'p-1'"))
                    .containsEntry("course_id", "course-p-1");
        }
    }

    @Nested
    class Agents {
        @Test
        void agreements_permits_and_enrollments_are_the_agents_standing() {
            happened(
                    agent("a-1"),
                    agreement("a-1", "agr-1", LocalDate.of(2026, 1, 1), null),
                    new AgreementRevoked("a-1", "agr-1", "fraud", NOON),
                    new RepurchasePermitGranted("a-1", "per-1", "course-1", null, "asked", null, 2, NOON),
                    new RepurchasePermitted(
                            "a-1", "s-1", "o-1", 1, "course-1", "l-1", RepurchaseCause.OVERRIDE, "per-1", NOON),
                    new EnrollmentReported(
                            "course-1", "l-1", 1, NOON, EnrollmentPhase.IN_PROGRESS, null, 10, null, NOON),
                    new EnrollmentReported(
                            "course-2", "l-1", 1, NOON, EnrollmentPhase.FINISHED, null, null, null, NOON),
                    new EnrollmentDropped("course-2", "l-1", 2, NOON, NOON));
            assertThat(row("select * from reporting.agents where agent_id = 'a-1'"))
                    .containsEntry("version", 5L);
            assertThat(row("select * from reporting.agreements where agent_id = 'a-1'"))
                    .containsEntry("ended", "REVOKED");
            assertThat(row("select * from reporting.permits where agent_id = 'a-1'"))
                    .containsEntry("uses_left", 1);
            assertThat(row("select * from reporting.enrollments where learner_id = 'l-1' and not dropped"))
                    .containsEntry("course_id", "course-1");
        }

        @Test
        void someone_unknown_who_was_turned_away_is_no_agent() {
            happened(refused("nobody", "s-9", RefusalCode.AGENT_UNKNOWN));
            assertThat(side.count("select count(*) from reporting.agents where agent_id = 'nobody'"))
                    .isZero();
            assertThat(row("select * from reporting.decisions where agent_id = 'nobody'"))
                    .containsEntry("outcome", "REFUSED");
        }
    }

    @Nested
    class Groups {
        @Test
        void grants_come_and_go() {
            happened(
                    group("g-1", null),
                    new AgentGrantedOnGroup("g-1", "a-1", NOON),
                    new AgentGrantedOnGroup("g-1", "a-2", NOON),
                    new AgentGrantWithdrawn("g-1", "a-1", NOON));
            assertThat(row("select * from reporting.group_agents where group_id = 'g-1'"))
                    .containsEntry("agent_id", "a-2");
            assertThat(row("select * from reporting.groups where group_id = 'g-1'"))
                    .containsEntry("version", 4L);
        }
    }

    @Nested
    class Orders {
        private Map<String, Object> order(String orderId) {
            return row("select * from reporting.orders where order_id = ?", orderId);
        }

        private Map<String, Object> line(String orderId) {
            return row("select * from reporting.order_lines where order_id = ? and line = 1", orderId);
        }

        @Test
        void an_order_becomes_processing_and_complete_as_it_is_paid() {
            OrderPlaced order = placed("o-paid", "a-7", "s-7", 25);
            happened(purchase(order));
            assertThat(order("o-paid")).containsEntry("status", "PENDING").containsEntry("payment_status", "PENDING");
            assertThat(line("o-paid")).containsEntry("pending", 25L);
            happened(new PaymentFailed("o-paid", "ref", null, NOON));
            assertThat(order("o-paid")).containsEntry("status", "PENDING").containsEntry("version", 2L);
            happened(new PaymentAuthorized("o-paid", "ref", 12_500, "USD", NOON));
            assertThat(order("o-paid"))
                    .containsEntry("status", "PROCESSING")
                    .containsEntry("payment_status", "AUTHORIZED");
            happened(paid(order));
            assertThat(order("o-paid")).containsEntry("status", "COMPLETE").containsEntry("payment_status", "PAID");
            assertThat(line("o-paid")).containsEntry("pending", 0L).containsEntry("available", 25L);
        }

        @Test
        void an_order_for_nothing_is_paid_at_once() {
            OrderPlaced priced = placed("o-free", "a-7", "s-7", 1);
            OrderPlaced free = new OrderPlaced(
                    priced.orderId(),
                    priced.storeId(),
                    priced.agentId(),
                    "acme",
                    "key:x",
                    null,
                    priced.purpose(),
                    null,
                    null,
                    null,
                    false,
                    1,
                    null,
                    priced.releaseSeatsOn(),
                    "USD",
                    0,
                    priced.lines(),
                    priced.basis(),
                    List.of(),
                    NOON);
            happened(purchase(free));
            assertThat(order("o-free")).containsEntry("status", "PROCESSING").containsEntry("payment_status", "PAID");
        }

        @Test
        void a_cancelled_order_keeps_its_seats_as_voided() {
            OrderPlaced order = placed("o-cancelled", "a-7", "s-7", 5, 7);
            happened(purchase(order));
            happened(cancelled(order));
            assertThat(order("o-cancelled"))
                    .containsEntry("status", "CANCELLED")
                    .containsEntry("payment_status", "VOIDED");
            assertThat(line("o-cancelled")).containsEntry("voided", 5L).containsEntry("pending", 0L);
        }
    }

    @Nested
    class Histories {
        private List<Long> positions(String kind, String id) {
            return side.db()
                    .sql("select position from reporting.history where kind = ? and id = ? order by 1")
                    .params(kind, id)
                    .query(Long.class)
                    .list();
        }

        @Test
        void every_event_concerns_whom_it_is_about() {
            long before = side.log().head();
            OrderPlaced order = placed("o-history", "a-history", "s-history", 3);
            happened(agent("a-history"));
            happened(purchase(order));
            happened(paid(order));
            assertThat(positions("order", "o-history"))
                    .containsExactly(before + 2, before + 3, before + 4, before + 5, before + 6);
            assertThat(positions("agent", "a-history")).hasSize(6);
            assertThat(positions("store", "s-history")).hasSize(5);
        }
    }

    @Nested
    class ConservationOfSeats {
        @Test
        void holds_at_every_position_of_generated_histories() {
            Fold inventory = side.fold("inventory");
            Random random = new Random(20261123);
            List<OrderPlaced> open = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                if (open.isEmpty() || random.nextBoolean()) {
                    OrderPlaced order =
                            placed("gen-" + i, "a-" + random.nextInt(5), "s-gen", 1 + random.nextInt(1000), 3);
                    side.log().append(purchase(order));
                    open.add(order);
                } else {
                    OrderPlaced order = open.remove(random.nextInt(open.size()));
                    side.log().append(random.nextBoolean() ? paid(order) : cancelled(order));
                }
            }
            Conservation conservation = side.bean(Conservation.class);
            long head = side.log().head();
            long position = 0;
            while (position < head) {
                position = side.pages()
                        .step(inventory, ProjectionPages.LIVE, nextAfter(position))
                        .orElseThrow()
                        .position();
                assertThat(conservation.check()).isEqualTo(new Conservation.Finding(0, 0));
            }
            side.catchUp();
        }

        private long nextAfter(long position) {
            long progress = side.count("select position from reporting.projection where name = 'inventory'");
            return Math.max(progress, position) + 1;
        }

        @Test
        void a_lost_or_made_up_transfer_is_found() {
            OrderPlaced order = placed("o-lost", "a-lost", "s-lost", 10);
            happened(purchase(order));
            happened(paid(order));
            Conservation conservation = side.bean(Conservation.class);
            side.db()
                    .sql(
                            "update reporting.ledger_entry set quantity = 9, last_seat = 9 where order_id = 'o-lost' and to_state = 'PENDING'")
                    .update();
            assertThat(conservation.check().violations()).isEqualTo(1);
            assertThat(conservation.check().trialBalance()).isEqualTo(-1);
            side.db()
                    .sql(
                            "update reporting.ledger_entry set quantity = 10, last_seat = 10 where order_id = 'o-lost' and to_state = 'PENDING'")
                    .update();
            assertThat(conservation.check().holds()).isTrue();
        }
    }
}
