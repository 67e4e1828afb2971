package io.seatledger.command.batch;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.OrderCompletion;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.SeatId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works off a list as one command: gathers what is known, asks the policies, records everything or nothing. */
public final class ListWork {
    private final SeatList list;
    private final Ledger ledger;

    public ListWork(SeatList list, Ledger ledger) {
        this.list = list;
        this.ledger = ledger;
    }

    /**
     * Decides over the list and records it.
     *
     * @param grant what is recorded of the seats of one pool that are given to somebody, in order of number
     */
    public Decision<BatchDone> decide(Function<LineCase, Function<List<Taking>, LedgerEvent>> grant) {
        Decision<BatchDone> decision = Lines.find(list.orderId(), list.line(), list.actor(), ledger)
                .map(line -> decide(line, grant))
                .orElseGet(() -> Lines.missing(list.orderId(), list.line(), list.actor(), ledger));
        Decision<BatchDone> whole = OrderCompletion.with(decision, ledger);
        whole.events().forEach(ledger::record);
        return whole;
    }

    /** The rows that get a seat; none when the list is refused. */
    public List<Taking> takings() {
        return Lines.find(list.orderId(), list.line(), list.actor(), ledger)
                .filter(line -> line.unlessReleased().isEmpty())
                .map(this::allot)
                .filter(allotment -> !allotment.refused(list.mode()))
                .map(Allotment::taken)
                .orElse(List.of());
    }

    private Decision<BatchDone> decide(LineCase line, Function<LineCase, Function<List<Taking>, LedgerEvent>> grant) {
        List<Reason> reasons = line.unlessReleased();
        return reasons.isEmpty()
                ? ListPolicy.decide(list, line, allot(line), grant.apply(line))
                : Decision.refused(reasons);
    }

    private Allotment allot(LineCase line) {
        List<RowFacts> rows = list.rows().stream().map(row -> facts(row, line)).toList();
        List<RowVerdict> verdicts = RowsPolicy.judge(list, line.line().courseId(), rows);
        List<SeatCase> available =
                Lines.available(line, AllotmentPolicy.needed(verdicts), list.actor(), list.acceptedAt(), ledger);
        return AllotmentPolicy.allot(list, verdicts, available);
    }

    private RowFacts facts(ListedRow row, LineCase line) {
        ResolvedLearner named = row.learner();
        return new RowFacts(row, named == null ? null : person(row, named, line));
    }

    private RowFacts.Person person(ListedRow row, ResolvedLearner named, LineCase line) {
        LearnerFacts recorded = LearnerFacts.of(line.line().courseId(), named, list.acceptedAt(), ledger);
        SeatCase held = here(recorded.heldSeatId(), line);
        LearnerFacts learner = held == null ? recorded : LearnerFacts.of(held, named, list.acceptedAt(), ledger);
        IdentityFacts identity = IdentityFacts.of(line.seat(1, SeatPoolState.EMPTY), named, row.ownAddress(), ledger);
        return new RowFacts.Person(named.keys(), learner, identity, held);
    }

    /** The seat that somebody has, when it is of the very line. */
    private @Nullable SeatCase here(@Nullable String seatId, LineCase line) {
        Optional<SeatId> held = seatId == null ? Optional.empty() : SeatId.parse(seatId);
        return held.filter(seat -> seat.orderId().equals(list.orderId()) && seat.line() == list.line())
                .map(seat -> Lines.seat(line, seat.number(), ledger))
                .orElse(null);
    }
}
