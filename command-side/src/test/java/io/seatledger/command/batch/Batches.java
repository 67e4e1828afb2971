package io.seatledger.command.batch;

import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatFacts;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.seat.SeatsAssigned;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RowOutcome;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists over the five seats of the order of {@link SeatFacts}, and what becomes of them. */
final class Batches {
    static final String BATCH = "bat_1";
    static final LearnerRef DORA = new LearnerRef("dora", null);

    private Batches() {}

    /** The ledger of a store where that order was placed and paid. */
    static FixtureLedger paidOrder(LedgerEvent... more) {
        return new FixtureLedger()
                .given(SeatFacts.world())
                .given(SeatFacts.placed())
                .given(SeatFacts.paid())
                .given(more);
    }

    /** Rows that name these learners, each known by no other key. */
    static List<ListedRow> rows(LearnerRef... learners) {
        return named(Stream.of(learners).map(SeatFacts::resolved).toArray(ResolvedLearner[]::new));
    }

    static List<ListedRow> named(ResolvedLearner... learners) {
        return IntStream.range(0, learners.length)
                .mapToObj(i -> ListedRow.of(i + 1, learners[i]))
                .toList();
    }

    static SeatList list(BatchKind kind, BatchMode mode, Actor actor, List<ListedRow> rows) {
        return new SeatList(BATCH, kind, mode, ORDER, 1, actor, rows, JUNE);
    }

    static SeatList assignments(BatchMode mode, List<ListedRow> rows) {
        return list(BatchKind.ASSIGNMENTS, mode, BUYER, rows);
    }

    static SeatsAssigned assigned(List<Integer> seats, LearnerRef... learners) {
        return new SeatsAssigned(ORDER, 1, seats, List.of(learners), null, BATCH, JUNE);
    }

    static BatchRecorded recorded(BatchKind kind, BatchMode mode, BatchRow... rows) {
        return new BatchRecorded(BATCH, kind, mode, STORE, AGENT, ORDER, 1, List.of(rows), JUNE);
    }

    static BatchRow row(int row, RowOutcome outcome, Integer seat, LearnerRef learner) {
        return new BatchRow(row, outcome, seat, null, learner);
    }

    static BatchRow refusedRow(int row, RefusalCode code, LearnerRef learner) {
        return new BatchRow(row, RowOutcome.REFUSED, null, code, learner);
    }

    static BatchDone accepted(Decision<BatchDone> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<BatchDone>) decision).result();
    }

    static void refused(Decision<BatchDone> decision, RefusalCode... codes) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused<BatchDone>) decision).reasons())
                .extracting(reason -> reason.code())
                .containsExactly(codes);
    }

    static void missing(Decision<BatchDone> decision, String code) {
        assertThat(decision).isInstanceOf(Decision.Missing.class);
        assertThat(((Decision.Missing<BatchDone>) decision).code()).isEqualTo(code);
    }
}
