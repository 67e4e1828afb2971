package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.seat.redeem.RedeemSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.seat.RedemptionLinksSent;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.SealedPerson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * P24, R40: a token is used once, however many present it at once, also on two instances; and everybody who redeems a seat of the
 * same order at nine o'clock gets a right answer.
 */
class P24OneTokenOneRedemptionTest {
    private static final String ORDER = "ord_00000000000000000000000000000001";
    private static final Actor BACKEND = new Actor("key:backend", true, null, null);
    private static final int CLIENTS = 64;
    private static final int PEOPLE = 10_000;
    /** Chance decides which token is used twice; so many are enough for one. */
    private static final int SABOTAGED_MAX = 50;

    private static final int TAKEN = 200;
    private static final int REFUSED = 422;
    private static final int BUSY = 429;

    private final LogDatabase database = LogDatabase.empty();

    @Test
    void R40_a_thousand_who_present_one_token_at_once_are_one_success_and_999_told_that_it_was_used() throws Exception {
        List<FinalAnswer> answers = everybodyPresents(1_000, AppendPath.Writing.STANDARD);
        assertThat(answers).filteredOn(answer -> status(answer) == TAKEN).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> status(answer) != TAKEN && status(answer) != BUSY)
                .allSatisfy(answer -> says(answer, RefusalCode.LINK_ALREADY_REDEEMED));
        assertThat(redeemed()).isEqualTo(1);
    }

    @Test
    void without_the_read_set_check_this_very_test_turns_red() throws Exception {
        database.execute("alter table ledger.event drop constraint event_stream_sequence");
        AppendPath.Writing sabotaged =
                new AppendPath.Writing(AppendSql.STANDARD, P24OneTokenOneRedemptionTest::withoutReadSets);
        int seat = 0;
        try (Instance one = Instance.on(database, sabotaged);
                Instance other = Instance.on(database, sabotaged)) {
            orderIsPaid(one, SABOTAGED_MAX);
            invited(one, IntStream.rangeClosed(1, SABOTAGED_MAX).boxed().toList());
            while (redeemed() <= seat && seat < SABOTAGED_MAX) {
                int next = ++seat;
                Clients.run(CLIENTS, 100, number -> redeem(number % 2 == 0 ? one : other, next, next));
            }
        }
        assertThat(redeemed())
                .as("one of %d tokens was used more than once", seat)
                .isGreaterThan(seat);
    }

    @Test
    void R40_ten_thousand_people_redeem_their_links_of_one_order_at_once_and_each_gets_a_right_answer()
            throws Exception {
        try (Instance one = Instance.on(database)) {
            orderIsPaid(one, PEOPLE);
            for (int first = 1; first <= PEOPLE; first += SeatId.POOL_SIZE) {
                invited(
                        one,
                        IntStream.range(first, first + SeatId.POOL_SIZE).boxed().toList());
            }
            List<FinalAnswer> answers = Clients.run(CLIENTS, PEOPLE, number -> {
                int seat = comingAs(number);
                return patient(() -> redeem(one, seat, hasAStrangersLink(seat) ? seat - 1 : seat));
            });
            for (int number = 0; number < PEOPLE; number++) {
                int seat = comingAs(number);
                FinalAnswer answer = answers.get(number);
                if (hasAStrangersLink(seat)) {
                    says(answer, RefusalCode.WRONG_RECIPIENT);
                } else {
                    assertThat(status(answer)).as("seat %d", seat).isEqualTo(TAKEN);
                }
            }
        }
        assertThat(redeemed()).isEqualTo(PEOPLE - PEOPLE / 10);
    }

    /** People do not come in the order of their seats. */
    private static int comingAs(int number) {
        return (int) (number * 7_919L % PEOPLE) + 1;
    }

    /** Every tenth person was handed somebody else's link. */
    private static boolean hasAStrangersLink(int seat) {
        return seat % 10 == 0;
    }

    private List<FinalAnswer> everybodyPresents(int clients, AppendPath.Writing writing) throws Exception {
        try (Instance one = Instance.on(database, writing);
                Instance other = Instance.on(database, writing)) {
            orderIsPaid(one, 2);
            invited(one, List.of(1));
            return Clients.run(clients, clients, number -> redeem(number % 2 == 0 ? one : other, 1, 1));
        }
    }

    private static void orderIsPaid(Instance on, int quantity) {
        WholesaleStory.storeOpens(on);
        WholesaleStory.agentMayBuy(on, "ada");
        assertThat(status(on.send(WholesaleStory.purchase(ORDER, "ada", quantity))))
                .isEqualTo(TAKEN);
        assertThat(status(on.send(new MarkOrderPaid(ORDER, "po-1", null, null, WholesaleStory.JUNE))))
                .isEqualTo(TAKEN);
    }

    /** The people of these seats, all of one pool, were invited by one list. */
    private static void invited(Instance on, List<Integer> seats) {
        List<LearnerRef> people =
                seats.stream().map(seat -> new LearnerRef(null, "psn_" + seat)).toList();
        List<String> tokens = seats.stream().map(seat -> "token-" + seat).toList();
        List<NewEvent> events = new ArrayList<>();
        events.add(Entries.first(
                new RedemptionLinksSent(ORDER, 1, seats, people, tokens, tokens, null, "bat_1", WholesaleStory.JUNE)));
        people.forEach(person -> events.add(Entries.first(new LearnerTookSeat(
                "course-1", person.key(), ORDER + ".1." + person.key().substring(4), WholesaleStory.JUNE))));
        List<SealedPerson> rows = seats.stream()
                .map(seat -> on.vault
                        .seal("psn_" + seat, PersonalData.ofLearner(address(seat), "Person", "No " + seat))
                        .asLearner(null))
                .toList();
        Beside vault = new Beside(rows, List.of(), List.of(), List.of(), Map.of());
        assertThat(on.appender().append(new Entry(Map.of(), events, null, vault)))
                .isInstanceOf(AppendOutcome.Appended.class);
    }

    private static FinalAnswer redeem(Instance on, int seat, int person) {
        LearnerBody learner = new LearnerBody("learner-" + person, address(person), null, null);
        return on.sendPrepared(
                "RedeemSeat",
                attempt -> new RedeemSeat(
                        new SeatId(ORDER, 1, seat),
                        BACKEND,
                        "token-" + seat,
                        on.learners.resolve(learner, attempt),
                        on.vault.findByEmail(address(person)),
                        WholesaleStory.JUNE.plus(Duration.ofDays(1))));
    }

    private static String address(int person) {
        return "person-" + person + "@example.org";
    }

    /** A 429 is an invitation to come back. */
    private static FinalAnswer patient(Supplier<FinalAnswer> sending) {
        while (true) {
            FinalAnswer answer = sending.get();
            if (status(answer) != BUSY) {
                return answer;
            }
        }
    }

    private static BatchWriter withoutReadSets(BatchWriter writer) {
        return entries -> writer.write(entries.stream()
                .map(entry -> new Entry(Map.of(), entry.events(), entry.receipt(), entry.beside()))
                .toList());
    }

    private static int status(FinalAnswer answer) {
        return answer.answer().status();
    }

    private static void says(FinalAnswer answer, RefusalCode code) {
        assertThat(status(answer)).isEqualTo(REFUSED);
        assertThat(new String(answer.answer().body(), StandardCharsets.UTF_8)).contains('"' + code.name() + '"');
    }

    private long redeemed() {
        return database.client()
                .sql("select count(*) from ledger.event where type = 'SeatRedeemed'")
                .query(Long.class)
                .single();
    }
}
