package io.seatledger.command.batch;

import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.Learners;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.json.FieldError;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gets lists ready for their command: finds whom they name, and loads what the decision looks at with few queries. */
@Component
public class SeatLists {
    /** Errors of one row that its answer tells. */
    private static final int ERRORS_TOLD = 5;

    private final Learners learners;

    SeatLists(Learners learners) {
        this.learners = learners;
    }

    /**
     * The list of one try; still empty when its line is not found, which the command says.
     *
     * @param heading the list without its rows
     * @param ownAddress knows the address of the agent that bought the seats
     */
    public SeatList prepare(
            SeatList heading, List<BodyRow<LearnerBody>> rows, Predicate<LearnerBody> ownAddress, Attempt attempt) {
        attempt.begin(BatchState.KIND, heading.batchId());
        Optional<LineCase> line = Lines.find(heading.orderId(), heading.line(), heading.actor(), attempt);
        if (line.isEmpty()) {
            return heading;
        }
        List<LearnerBody> named =
                rows.stream().flatMap(row -> Stream.ofNullable(value(row))).toList();
        List<ResolvedLearner> found = learners.resolveAll(named, heading.actor(), attempt);
        load(line.get(), found, attempt);
        Iterator<ResolvedLearner> next = found.iterator();
        return heading.with(IntStream.range(0, rows.size())
                .mapToObj(i -> listed(i + 1, rows.get(i), next, ownAddress))
                .toList());
    }

    private static void load(LineCase line, List<ResolvedLearner> learners, Attempt attempt) {
        String course = line.line().courseId();
        attempt.preload(
                EnrollmentState.KIND,
                learners.stream()
                        .flatMap(learner -> learner.keys().stream())
                        .map(key -> EnrollmentState.id(course, key))
                        .collect(Collectors.toSet()));
        attempt.preload(SeatPoolState.KIND, SeatPools.ids(line.order(), line.line()));
    }

    private static ListedRow listed(
            int number, BodyRow<LearnerBody> row, Iterator<ResolvedLearner> found, Predicate<LearnerBody> ownAddress) {
        LearnerBody value = value(row);
        return value == null
                ? ListedRow.malformed(number, problem(row.content().errors()))
                : new ListedRow(number, found.next(), ownAddress.test(value), "");
    }

    private static @Nullable LearnerBody value(BodyRow<LearnerBody> row) {
        return row.content().value();
    }

    private static String problem(List<FieldError> errors) {
        return errors.stream()
                .limit(ERRORS_TOLD)
                .map(error ->
                        (error.pointer().isEmpty() ? "it " : error.pointer().substring(1) + ' ') + error.message())
                .collect(Collectors.joining("; "));
    }
}
