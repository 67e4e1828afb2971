package io.seatledger.command.batch;

import static io.seatledger.command.batch.Batches.accepted;
import static io.seatledger.command.batch.Batches.assignments;
import static io.seatledger.command.batch.Batches.paidOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.batch.assign.AssignSeats;
import io.seatledger.command.batch.assign.AssignSeatsHandler;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatFacts;
import io.seatledger.events.seat.SeatsAssigned;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.resource.BatchResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Lists of any people in any order, sent again and again. */
class BatchPropertiesTest {
    private static final int NAMES = 3;

    /** Every person is known by an id and an address; a row names the person by one of them, or by both. */
    private static ResolvedLearner named(int person, int how) {
        String id = "learner-" + person;
        String ref = "person-" + person;
        LearnerRef byId = new LearnerRef(id, ref);
        return switch (how % NAMES) {
            case 0 -> new ResolvedLearner(byId, List.of(id, ref));
            case 1 -> new ResolvedLearner(new LearnerRef(null, ref), List.of(ref, id));
            default -> new ResolvedLearner(new LearnerRef(id, null), List.of(id, ref));
        };
    }

    private static BatchResource sent(FixtureLedger ledger, List<Integer> people, int how) {
        List<ListedRow> rows = IntStream.range(0, people.size())
                .mapToObj(i -> people.get(i) == 0
                        ? ListedRow.malformed(i + 1, "cannot be read")
                        : ListedRow.of(i + 1, named(people.get(i), how + i)))
                .toList();
        SeatList list = assignments(BatchMode.PER_ROW, rows);
        return accepted(new AssignSeatsHandler().handle(new AssignSeats(list), ledger))
                .resource();
    }

    @Property(tries = 300)
    void R38_whatever_is_sent_nobody_has_two_seats_no_seat_has_two_people_and_the_counts_add_up(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(min = 1, max = 12) List<@IntRange(min = 0, max = 8) Integer>> lists,
            @ForAll @IntRange(min = 0, max = 2) int how) {
        FixtureLedger ledger = paidOrder();
        for (List<Integer> people : lists) {
            BatchResource answer = sent(ledger, people, how);
            assertThat(answer.assigned() + answer.unchanged() + answer.refused())
                    .isEqualTo(answer.rows().size())
                    .isEqualTo(people.size());
        }
        List<Integer> seats = new ArrayList<>();
        List<String> learners = new ArrayList<>();
        ledger.recorded().stream()
                .filter(SeatsAssigned.class::isInstance)
                .map(SeatsAssigned.class::cast)
                .forEach(assigned -> {
                    seats.addAll(assigned.seats());
                    assigned.learners().forEach(learner -> learners.add(personOf(learner)));
                });
        long people = lists.stream()
                .flatMap(List::stream)
                .filter(person -> person != 0)
                .distinct()
                .count();
        assertThat(seats).doesNotHaveDuplicates().hasSize((int) Math.min(people, SeatFacts.QUANTITY));
        assertThat(learners).doesNotHaveDuplicates();
    }

    private static String personOf(LearnerRef learner) {
        return learner.key().replaceAll("[^0-9]", "");
    }

    @Property(tries = 200)
    void R38_a_repeat_in_any_order_gives_everybody_the_same_seat_again(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 5) Integer> people,
            @ForAll @IntRange(min = 0, max = 2) int how) {
        FixtureLedger ledger = paidOrder();
        BatchResource first = sent(ledger, people, how);
        List<Integer> backwards = new ArrayList<>(people);
        java.util.Collections.reverse(backwards);
        BatchResource again = sent(ledger, backwards, how + 1);
        assertThat(again.unchanged()).isEqualTo(people.size());
        for (int i = 0; i < people.size(); i++) {
            assertThat(again.rows().get(people.size() - 1 - i).seatId())
                    .isEqualTo(first.rows().get(i).seatId());
        }
    }
}
