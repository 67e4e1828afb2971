package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.WholesaleStory.JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.value.Money;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many returns of one order are approved at once, on two instances: together they never promise more than was paid. */
class RefundsNeverExceedTheBalanceTest {
    private static final int RETURNS = 40;
    private static final int PAID_MINOR = RETURNS * 12_500;
    private static final int REFUND_MINOR = 30_000;
    private static final Actor STAFF = new Actor("key:backend", true, null, null);

    private final LogDatabase database = LogDatabase.empty();

    @Test
    void R52_approvals_at_the_same_time_reserve_no_more_than_was_paid() throws Exception {
        List<Integer> statuses = approveAll(AppendPath.Writing.STANDARD);
        assertThat(statuses).hasSize(RETURNS).containsOnly(200, 422);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(PAID_MINOR / REFUND_MINOR);
        assertThat(reservedMinor()).isEqualTo(PAID_MINOR / REFUND_MINOR * (long) REFUND_MINOR);
    }

    @Test
    void without_the_read_set_check_this_very_test_turns_red() throws Exception {
        database.execute("alter table ledger.event drop constraint event_stream_sequence");
        approveAll(new AppendPath.Writing(AppendSql.STANDARD, RefundsNeverExceedTheBalanceTest::withoutReadSets));
        assertThat(reservedMinor()).as("promised too much").isGreaterThan(PAID_MINOR);
    }

    private static BatchWriter withoutReadSets(BatchWriter writer) {
        return entries -> writer.write(entries.stream()
                .map(entry -> new Entry(Map.of(), entry.events(), entry.receipt(), entry.beside()))
                .toList());
    }

    private List<Integer> approveAll(AppendPath.Writing writing) throws Exception {
        try (Instance one = Instance.on(database, writing);
                Instance other = Instance.on(database, writing)) {
            WholesaleStory.storeOpens(one);
            WholesaleStory.agentMayBuy(one, "ada");
            done(one, WholesaleStory.purchase("ord_1", "ada", RETURNS));
            done(one, new MarkOrderPaid("ord_1", "po-1", null, null, JUNE));
            for (int number = 0; number < RETURNS; number++) {
                done(one, new OpenReturn("ret_" + number, "ord_1", Wanted.of(1, 1L), "too many", STAFF, JUNE));
            }
            return Clients.run(16, RETURNS, number -> approve(number % 2 == 0 ? one : other, number));
        }
    }

    /** A 429 is an invitation to come back. */
    private static int approve(Instance instance, int number) {
        ApproveReturn command =
                new ApproveReturn("ret_" + number, new Money(REFUND_MINOR, "USD"), null, null, null, STAFF, JUNE);
        while (true) {
            int status = instance.send(command).answer().status();
            if (status != 429) {
                return status;
            }
        }
    }

    private long reservedMinor() {
        EventCodec codec = new EventCodec();
        return new LedgerReader(database.client())
                .after(0, 10_000).stream()
                        .map(codec::decode)
                        .filter(RefundReserved.class::isInstance)
                        .mapToLong(event -> ((RefundReserved) event).amountMinor())
                        .sum();
    }

    private static void done(Instance on, Object command) {
        assertThat(on.send(command).answer().status()).as("%s", command).isEqualTo(200);
    }
}
