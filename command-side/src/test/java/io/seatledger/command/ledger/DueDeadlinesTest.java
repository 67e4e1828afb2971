package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.expire.SeatReactions;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.command.seat.link.SendRedemptionLink;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What falls due is seen to once, by one instance, and a crash in between loses nothing and doubles nothing. */
class DueDeadlinesTest {
    private static final String ORDER = "ord_00000000000000000000000000000001";
    private static final Actor BACKEND = new Actor("key:backend", true, null, null);
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");
    private static final LocalDate LAST_OF_JULY = LocalDate.parse("2026-07-31");

    private final LogDatabase database = LogDatabase.empty();
    private final Instance instance = Instance.on(database);

    @BeforeEach
    void orderIsPaid() {
        WholesaleStory.storeOpens(instance);
        WholesaleStory.agentMayBuy(instance, "ada");
    }

    @AfterEach
    void close() {
        instance.close();
    }

    private void ordered(int quantity, LocalDate redeemBy, boolean paid) {
        instance.send(WholesaleStory.purchase(ORDER, "ada", quantity, redeemBy));
        if (paid) {
            instance.send(new MarkOrderPaid(ORDER, "po-1", null, null, WholesaleStory.JUNE));
        }
    }

    private void invited(int seat) {
        LearnerRef person = new LearnerRef(null, "person-" + seat);
        SendRedemptionLink send = new SendRedemptionLink(
                new SeatId(ORDER, 1, seat),
                BACKEND,
                new ResolvedLearner(person, List.of(person.key())),
                false,
                new Invitation("token-" + seat, "mail-" + seat),
                WholesaleStory.JUNE);
        assertThat(instance.send(send).answer().status()).isEqualTo(200);
    }

    private DueDeadlines deadlines(Instant now, DueDeadlines.Reaction reaction) {
        return new DueDeadlines(
                database.client(),
                new TransactionTemplate(new DataSourceTransactionManager(database.source())),
                Clock.fixed(now, ZoneOffset.UTC),
                reaction);
    }

    private void round(Instant now) {
        deadlines(now, reactions()).round();
    }

    private DueDeadlines.Reaction reactions() {
        return new SeatReactions(instance.states(), instance.system());
    }

    private long events(String type) {
        return database.client()
                .sql("select count(*) from ledger.event where type = :type")
                .param("type", type)
                .query(Long.class)
                .single();
    }

    private List<String> left() {
        return database.client()
                .sql("select stream || '@' || (due_at at time zone 'UTC')::date from ledger.deadline order by 1")
                .query(String.class)
                .list();
    }

    @Nested
    class Links {
        @Test
        void R42_expire_by_schedule_once_their_time_is_over_and_not_before() {
            ordered(3, null, true);
            invited(1);
            invited(2);
            round(JULY.minusNanos(1_000));
            assertThat(events("RedemptionLinkExpired")).isZero();
            round(JULY);
            assertThat(events("RedemptionLinkExpired")).isEqualTo(1);
            assertThat(events("LearnerGaveUpSeat")).isEqualTo(2);
            assertThat(left()).isEmpty();
            round(AUGUST);
            assertThat(events("RedemptionLinkExpired")).isEqualTo(1);
        }

        @Test
        void a_crash_after_the_command_and_before_the_row_goes_is_repeated_and_does_nothing() {
            ordered(1, null, true);
            invited(1);
            deadlines(JULY, (stream, now) -> {
                        reactions().react(stream, now);
                        throw new IllegalStateException("fell over");
                    })
                    .round();
            assertThat(events("RedemptionLinkExpired")).isEqualTo(1);
            assertThat(left()).hasSize(1);
            round(JULY);
            assertThat(events("RedemptionLinkExpired")).isEqualTo(1);
            assertThat(left()).isEmpty();
        }

        @Test
        void a_crash_before_the_command_loses_nothing() {
            ordered(1, null, true);
            invited(1);
            deadlines(JULY, (stream, now) -> Optional.empty()).round();
            assertThat(left()).hasSize(1);
            round(JULY);
            assertThat(events("RedemptionLinkExpired")).isEqualTo(1);
        }
    }

    @Nested
    class Seats {
        @Test
        void of_an_order_of_thousands_expire_pool_by_pool_when_its_last_day_is_over() {
            ordered(2_500, LAST_OF_JULY, true);
            round(AUGUST.minusNanos(1_000));
            assertThat(events("SeatExpired")).isZero();
            round(AUGUST);
            assertThat(events("SeatExpired")).isEqualTo(3);
            assertThat(events("LiveSeatsReduced")).isEqualTo(3);
            assertThat(left()).isEmpty();
        }

        @Test
        void of_an_order_that_is_not_paid_are_looked_at_again_the_next_day() {
            ordered(2, LAST_OF_JULY, false);
            round(AUGUST);
            assertThat(left()).containsExactly("order:" + ORDER + "@2026-08-02");
            instance.send(new MarkOrderPaid(ORDER, "po-1", null, null, AUGUST));
            round(AUGUST.plusSeconds(86_400));
            assertThat(events("SeatExpired")).isEqualTo(1);
        }
    }

    @Nested
    class Rows {
        private final List<String> seen = new ArrayList<>();

        private void due(String stream, Instant at) {
            database.client()
                    .sql("insert into ledger.deadline (stream, due_at) values (:stream, :due)")
                    .param("stream", stream)
                    .param("due", at.atOffset(ZoneOffset.UTC))
                    .update();
        }

        @Test
        void one_that_cannot_be_seen_to_holds_up_no_other() {
            due("seatpool:a", JULY);
            due("seatpool:b", JULY);
            deadlines(AUGUST, (stream, now) -> {
                        seen.add(stream);
                        if (stream.endsWith("a")) {
                            throw new IllegalStateException("poison");
                        }
                        return Optional.of(List.of());
                    })
                    .round();
            assertThat(seen).containsExactly("seatpool:a", "seatpool:b");
            assertThat(left()).containsExactly("seatpool:a@2026-07-01");
        }

        @Test
        void one_that_another_instance_sees_to_is_passed_over() {
            due("seatpool:a", JULY);
            deadlines(AUGUST, (stream, now) -> {
                        CompletableFuture.runAsync(deadlines(AUGUST, (again, later) -> {
                                    seen.add("twice");
                                    return Optional.of(List.of());
                                })::round)
                                .join();
                        seen.add("once");
                        return Optional.of(List.of());
                    })
                    .round();
            assertThat(seen).containsExactly("once");
        }
    }
}
