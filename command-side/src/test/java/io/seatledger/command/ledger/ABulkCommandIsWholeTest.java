package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.WholesaleStory.JUNE;
import static io.seatledger.command.ledger.WholesaleStory.agentMayBuy;
import static io.seatledger.command.ledger.WholesaleStory.purchase;
import static io.seatledger.command.ledger.WholesaleStory.storeOpens;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.batch.ListedRow;
import io.seatledger.command.batch.SeatList;
import io.seatledger.command.batch.assign.AssignSeats;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.LearnerRef;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list over two pools and a thousand learners is in the log whole or not at all, wherever its transaction breaks. */
class ABulkCommandIsWholeTest {
    private static final String ORDER = "ord_00000000000000000000000000000001";
    private static final int PEOPLE = 1_200;

    private final LogDatabase database = LogDatabase.empty();

    private static AssignSeats list() {
        List<ListedRow> rows = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(n -> ListedRow.of(n, learner("learner-" + n)))
                .toList();
        Actor backend = new Actor("key:backend", true, null, null);
        return new AssignSeats(
                new SeatList("bat_1", BatchKind.ASSIGNMENTS, BatchMode.ATOMIC, ORDER, 1, backend, rows, JUNE));
    }

    private static ResolvedLearner learner(String id) {
        return new ResolvedLearner(new LearnerRef(id, null), List.of(id));
    }

    private static AppendSql breaking(UnaryOperator<String> updateHead, UnaryOperator<String> insertReceipts) {
        AppendSql sql = AppendSql.STANDARD;
        return new AppendSql(
                sql.lockHead(),
                sql.findReceipts(),
                sql.findSequences(),
                sql.findLearners(),
                sql.insertEvents(),
                insertReceipts.apply(sql.insertReceipts()),
                sql.beside(),
                updateHead.apply(sql.updateHead()));
    }

    private long count(String what) {
        return database.client()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    private void paidOrder() {
        try (Instance instance = Instance.on(database)) {
            storeOpens(instance);
            agentMayBuy(instance, "ada");
            instance.send(purchase(ORDER, "ada", PEOPLE));
            assertThat(instance.send(new MarkOrderPaid(ORDER, "po", null, null, JUNE))
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    private void breaksAndLeavesNothing(AppendSql sql) {
        long before = count("ledger.event");
        try (Instance broken = Instance.on(database, new AppendPath.Writing(sql, UnaryOperator.identity()))) {
            assertThat(acknowledged(broken)).isFalse();
        }
        assertThat(count("ledger.event")).isEqualTo(before);
        assertThat(count("ledger.receipt")).isZero();
    }

    private static boolean acknowledged(Instance instance) {
        try {
            return instance.send(list(), "key").answer().status() == 200;
        } catch (IllegalStateException refusedByTheDatabase) {
            return false;
        }
    }

    @Test
    void a_failure_after_its_events_were_written_takes_all_of_them_back_and_the_next_try_under_the_same_key_does_all() {
        paidOrder();
        long before = count("ledger.event");
        breaksAndLeavesNothing(breaking(head -> head + " where 1 / (position - position) = 1", receipts -> receipts));
        breaksAndLeavesNothing(
                breaking(head -> head, receipts -> receipts.replace("ledger.receipt (", "ledger.no_such_receipt (")));
        try (Instance whole = Instance.on(database)) {
            assertThat(whole.send(list(), "key").answer().status()).isEqualTo(200);
            assertThat(whole.send(list(), "key").replayed()).isTrue();
        }
        // one event for each of two pools, one for each learner, one for the batch
        assertThat(count("ledger.event")).isEqualTo(before + 2 + PEOPLE + 1);
    }
}
