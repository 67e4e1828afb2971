package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.WholesaleStory.JUNE;
import static io.seatledger.command.ledger.WholesaleStory.agentIsEnrolledItselfButPermitted;
import static io.seatledger.command.ledger.WholesaleStory.agentMayBuy;
import static io.seatledger.command.ledger.WholesaleStory.purchase;
import static io.seatledger.command.ledger.WholesaleStory.storeOpens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.seatledger.command.agent.permit.GrantRepurchasePermit;
import io.seatledger.command.agent.suspension.SuspendAgent;
import io.seatledger.domain.agent.AgentState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A stream's next command is decided on what was decided a moment ago, and stands or falls with it. */
class SpeculationTest {
    private static final int BUYERS = 10;

    private final LogDatabase database = LogDatabase.empty();
    private final HeldWriter held = new HeldWriter();
    private final Instance instance = Instance.on(database, new AppendPath.Writing(AppendSql.STANDARD, held::around));
    private final ExecutorService threads = Executors.newFixedThreadPool(BUYERS + 1);

    @BeforeEach
    void anAgentMayBuy() {
        storeOpens(instance);
        agentMayBuy(instance, "ada");
    }

    @AfterEach
    void close() {
        held.release();
        threads.shutdownNow();
        instance.close();
    }

    private Future<Integer> buy(String orderId) {
        return threads.submit(
                () -> instance.send(purchase(orderId, "ada", 1)).answer().status());
    }

    private void await(int waiting) {
        while (instance.appender().waiting() < waiting) {
            Thread.onSpinWait();
        }
    }

    /** The first of them is being written, all others have been decided and wait. */
    private List<Future<Integer>> manyBuyWhileTheFirstIsWritten() throws InterruptedException {
        List<Future<Integer>> buying = new ArrayList<>();
        held.hold();
        buying.add(buy("ord_0"));
        held.begun.await();
        for (int buyer = 1; buyer <= BUYERS; buyer++) {
            buying.add(buy("ord_" + buyer));
            await(buyer);
        }
        return buying;
    }

    private long purchases() {
        return database.client()
                .sql("select count(*) from ledger.event where type = 'SeatsPurchased'")
                .query(Long.class)
                .single();
    }

    private static void all(List<Future<Integer>> buying, int status) throws Exception {
        for (Future<Integer> each : buying) {
            assertThat(each.get()).isEqualTo(status);
        }
    }

    @Nested
    class WhileAPredecessorIsWritten {

        @Test
        void the_next_commands_of_its_stream_are_decided_and_share_one_batch() throws Exception {
            List<Future<Integer>> buying = manyBuyWhileTheFirstIsWritten();
            assertThat(purchases()).as("nothing is durable yet").isZero();
            assertThat(buying).as("and nobody has an answer").noneMatch(Future::isDone);
            held.release();
            all(buying, 200);
            assertThat(held.sizes).endsWith(1, BUYERS);
            assertThat(purchases()).isEqualTo(BUYERS + 1L);
        }

        @Test
        void what_is_only_peeked_at_is_durable() throws Exception {
            long before =
                    instance.states().current(AgentState.KIND, "agent:ada").version();
            List<Future<Integer>> buying = manyBuyWhileTheFirstIsWritten();
            assertThat(instance.states().current(AgentState.KIND, "agent:ada").version())
                    .isEqualTo(before);
            assertThat(instance.states().newest("agent:ada").state().version()).isGreaterThan(before);
            held.release();
            all(buying, 200);
            assertThat(instance.states().newest("agent:ada").fate()).isNull();
        }

        @Test
        void a_refusal_that_rests_on_it_is_not_told_before_it_is_durable() throws Exception {
            agentIsEnrolledItselfButPermitted(instance, "ada", 1);
            held.hold();
            Future<Integer> takesTheLastUse = buy("ord_a");
            held.begun.await();
            Future<Integer> comesTooLate = buy("ord_b");
            await(1);
            assertThat(comesTooLate.isDone()).isFalse();
            held.release();
            assertThat(takesTheLastUse.get()).isEqualTo(200);
            assertThat(comesTooLate.get()).isEqualTo(422);
        }
    }

    @Nested
    class WhenThePredecessorFails {

        @Test
        void those_decided_on_it_fail_with_it_and_are_decided_again() throws Exception {
            agentIsEnrolledItselfButPermitted(instance, "ada", 1);
            held.hold();
            Future<Integer> takesTheLastUse = buy("ord_a");
            held.begun.await();
            Future<Integer> decidedOnIt = buy("ord_b");
            await(1);
            held.failOnRelease = true;
            held.release();
            assertThat(takesTheLastUse.get()).isEqualTo(503);
            assertThat(decidedOnIt.get()).as("the use is still there").isEqualTo(200);
            assertThat(purchases()).isEqualTo(1);
        }

        @Test
        void they_fail_even_when_somebody_elses_event_took_its_place_in_the_stream() throws Exception {
            agentIsEnrolledItselfButPermitted(instance, "ada", 1);
            assertThat(buy("ord_takes_the_only_use").get()).isEqualTo(200);
            held.hold();
            Future<Integer> permitted =
                    threads.submit(() -> instance.send(onePermitMore()).answer().status());
            held.begun.await();
            Future<Integer> decidedOnThePermit = buy("ord_2");
            await(1);
            try (Instance other = Instance.on(database)) {
                assertThat(other.send(new SuspendAgent("ada", "fraud", JUNE))
                                .answer()
                                .status())
                        .isEqualTo(200);
            }
            held.release();
            assertThat(permitted.get()).isEqualTo(200);
            assertThat(decidedOnThePermit.get()).as("the agent is suspended").isEqualTo(422);
            assertThat(purchases()).isEqualTo(1);
        }

        private GrantRepurchasePermit onePermitMore() {
            return new GrantRepurchasePermit("ada", "second", "course-1", null, "pilot", null, 1, JUNE);
        }

        @Test
        void the_next_command_is_decided_on_what_is_durable() throws Exception {
            List<Future<Integer>> buying = manyBuyWhileTheFirstIsWritten();
            held.failOnRelease = true;
            held.release();
            assertThat(buying.get(0).get()).isEqualTo(503);
            all(buying.subList(1, buying.size()), 200);
            assertThat(instance.states().newest("agent:ada").fate()).isNull();
            assertThat(buy("ord_next").get()).isEqualTo(200);
            assertThat(purchases()).isEqualTo(BUYERS + 1L);
        }
    }

    @Test
    void a_unit_of_work_that_falls_over_after_the_decision_leaves_nothing() {
        instance.afterDecision(() -> {
            throw new IllegalStateException("the process is going down");
        });
        assertThat(catchThrowable(() -> instance.send(purchase("ord_1", "ada", 1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(instance.appender().waiting()).isZero();
        assertThat(instance.states().newest("agent:ada").fate()).isNull();
        instance.afterDecision(() -> {});
        assertThat(instance.send(purchase("ord_2", "ada", 1)).answer().status()).isEqualTo(200);
        assertThat(purchases()).isEqualTo(1);
    }

    /** Holds a batch before it is written, and may lose it. */
    private static final class HeldWriter {
        private final List<Integer> sizes = new ArrayList<>();
        private volatile CountDownLatch goOn = new CountDownLatch(0);
        private volatile CountDownLatch begun = new CountDownLatch(0);
        private volatile boolean failOnRelease;

        void hold() {
            begun = new CountDownLatch(1);
            goOn = new CountDownLatch(1);
        }

        void release() {
            goOn.countDown();
        }

        BatchWriter around(BatchWriter writer) {
            return entries -> {
                sizes.add(entries.size());
                begun.countDown();
                awaitRelease();
                if (failOnRelease) {
                    failOnRelease = false;
                    throw new LedgerUnavailableException("the connection is gone", null);
                }
                return writer.write(entries);
            };
        }

        private void awaitRelease() {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
