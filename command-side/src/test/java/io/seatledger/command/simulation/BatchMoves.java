package io.seatledger.command.simulation;

import io.seatledger.command.batch.BatchState;
import io.seatledger.command.batch.ListWork;
import io.seatledger.command.batch.ListedRow;
import io.seatledger.command.batch.SeatList;
import io.seatledger.command.batch.assign.AssignSeats;
import io.seatledger.command.batch.link.SendRedemptionLinks;
import io.seatledger.command.batch.undo.UndoBatch;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of learners for the seats of a line, all or nothing and row by row, and what a list did taken back. */
final class BatchMoves {
    private final Workload draw;

    BatchMoves(Workload draw) {
        this.draw = draw;
    }

    void joinInto(Workload all) {
        all.add(4, this::assign);
        all.add(2, this::invite);
        all.add(2, this::undo);
    }

    private Request assign() {
        Seat seat = draw.seat(SeatState.AVAILABLE);
        SeatId id = SeatMoves.named(seat);
        Actor actor = draw.actorOf(seat);
        BatchMode mode = draw.any(List.of(BatchMode.values()));
        List<ListedRow> rows = rows(Workload.LEARNERS);
        return draw.request("AssignSeats", id + mode.name() + rows + actor, (attempt, at) -> {
            String batchId = draw.id("bat");
            attempt.begin(BatchState.KIND, batchId);
            return new AssignSeats(
                    new SeatList(batchId, BatchKind.ASSIGNMENTS, mode, id.orderId(), id.line(), actor, rows, at));
        });
    }

    private Request invite() {
        Seat seat = draw.seat(SeatState.AVAILABLE);
        SeatId id = SeatMoves.named(seat);
        Actor actor = draw.actorOf(seat);
        BatchMode mode = draw.any(List.of(BatchMode.values()));
        List<ListedRow> rows = rows(Workload.INVITED);
        return draw.request("SendRedemptionLinks", id + mode.name() + rows + actor, (attempt, at) -> {
            String batchId = draw.id("bat");
            attempt.begin(BatchState.KIND, batchId);
            SeatList list =
                    new SeatList(batchId, BatchKind.REDEMPTION_LINKS, mode, id.orderId(), id.line(), actor, rows, at);
            Map<Integer, Invitation> sent = new HashMap<>();
            new ListWork(list, attempt)
                    .takings()
                    .forEach(taking -> sent.put(taking.number(), new Invitation(draw.id("token"), draw.id("mail"))));
            return new SendRedemptionLinks(list, sent);
        });
    }

    private Request undo() {
        List<String> all = List.copyOf(draw.story().cases.batches.keySet());
        String id = all.isEmpty() ? "bat_none" : all.get(draw.number(Math.max(0, all.size() - 8), all.size() - 1));
        Actor actor = draw.actor(null);
        return draw.request("UndoBatch", id + actor, (a, at) -> new UndoBatch(id, actor, "mistaken", at));
    }

    private List<ListedRow> rows(List<ResolvedLearner> of) {
        List<ListedRow> rows = new ArrayList<>();
        for (int row = 1; row <= draw.number(1, 4); row++) {
            rows.add(draw.chance(95) ? ListedRow.of(row, draw.any(of)) : ListedRow.malformed(row, "no learner"));
        }
        return rows;
    }
}
