package io.seatledger.command.batch;

import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.value.LearnerRef;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row that gets a seat.
 *
 * @param seat as it is recorded; its link, if any, has outlived its time
 */
public record Taking(RowFacts row, SeatCase seat) {

    /** Who gets it. */
    public LearnerRef learner() {
        ResolvedLearner named = row.row().learner();
        return Objects.requireNonNull(named, "only a row that can be read gets a seat")
                .ref();
    }

    /** Number of the seat within the line. */
    public int number() {
        return seat.id().number();
    }

    /** Seats with a link that has outlived its time: the one that is given, and one the person was invited to before. */
    Stream<SeatCase> lapsed() {
        RowFacts.Person person = row.person();
        Stream<SeatCase> held = person == null ? Stream.empty() : Stream.ofNullable(person.held());
        return Stream.concat(held, Stream.of(seat))
                .filter(candidate -> candidate.seat().link() != null);
    }
}
