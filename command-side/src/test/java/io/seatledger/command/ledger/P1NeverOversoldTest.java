package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * P1: never oversold. 64 clients on two instances fight for a permit with 1,000 uses: exactly 1,000 purchases pass, every
 * other command is refused, and at no position of the log is more taken than there is.
 */
class P1NeverOversoldTest {
    private static final int CLIENTS = 64;

    private final LogDatabase database = LogDatabase.empty();

    @Test
    void ten_thousand_conflicting_purchases_on_two_instances_take_exactly_what_there_is() throws Exception {
        List<Integer> statuses = fight(10_000, 1_000, AppendPath.Writing.STANDARD);
        assertThat(statuses).hasSize(10_000).containsOnly(200, 422);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1_000);
        Log log = Log.of(database);
        assertThat(log.count(SeatsPurchased.class)).isEqualTo(1_000);
        assertThat(log.count(PurchaseRefused.class)).isEqualTo(9_000);
        assertThat(log.mostTakenAtAnyPosition()).isEqualTo(1_000);
        assertThat(log.count(OrderPlaced.class)).isEqualTo(1_000);
        log.sequencesAreDense();
    }

    @Test
    void without_the_read_set_check_this_very_test_turns_red() throws Exception {
        database.execute("alter table ledger.event drop constraint event_stream_sequence");
        fight(400, 20, new AppendPath.Writing(AppendSql.STANDARD, P1NeverOversoldTest::withoutReadSets));
        assertThat(Log.of(database).count(SeatsPurchased.class)).as("oversold").isGreaterThan(20);
    }

    private static BatchWriter withoutReadSets(BatchWriter writer) {
        return entries -> writer.write(entries.stream()
                .map(entry -> new Entry(Map.of(), entry.events(), entry.receipt(), entry.beside()))
                .toList());
    }

    private List<Integer> fight(int purchases, int uses, AppendPath.Writing writing) throws Exception {
        try (Instance one = Instance.on(database, writing);
                Instance other = Instance.on(database, writing)) {
            WholesaleStory.storeOpens(one);
            WholesaleStory.agentMayBuy(one, "ada");
            WholesaleStory.agentIsEnrolledItselfButPermitted(one, "ada", uses);
            return Clients.run(CLIENTS, purchases, number -> buy(number % 2 == 0 ? one : other, number));
        }
    }

    /** A 429 is an invitation to come back. */
    private static int buy(Instance instance, int number) {
        while (true) {
            int status = instance.send(WholesaleStory.purchase("ord_" + number, "ada", 1), "key-" + number)
                    .answer()
                    .status();
            if (status != 429) {
                return status;
            }
        }
    }

    private record Log(List<LedgerEvent> events, List<LoggedEvent> rows) {
        static Log of(LogDatabase database) {
            EventCodec codec = new EventCodec();
            List<LoggedEvent> rows = new LedgerReader(database.client()).after(0, 100_000);
            return new Log(rows.stream().map(codec::decode).toList(), rows);
        }

        long count(Class<? extends LedgerEvent> type) {
            return events.stream().filter(type::isInstance).count();
        }

        long mostTakenAtAnyPosition() {
            long taken = 0;
            long most = 0;
            for (LedgerEvent event : events) {
                if (event instanceof RepurchasePermitted) {
                    taken++;
                }
                most = Math.max(most, taken);
            }
            return most;
        }

        void sequencesAreDense() {
            Map<String, Long> last = new TreeMap<>();
            for (LoggedEvent row : rows) {
                assertThat(row.sequence()).isEqualTo(last.getOrDefault(row.stream(), -1L) + 1);
                last.put(row.stream(), row.sequence());
            }
        }
    }
}
