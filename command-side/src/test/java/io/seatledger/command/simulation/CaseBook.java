package io.seatledger.command.simulation;

import static io.seatledger.command.simulation.Story.law;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.batch.BatchUndone;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.request.RequestWithdrawn;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnDeclined;
import io.seatledger.events.returns.ReturnEvent;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.returns.ReturnRecalled;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.returns.ReturnRefundRetried;
import io.seatledger.events.returns.ReturnRefundSettled;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.events.value.RowOutcome;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests, returns and lists: each decided once, and the seats agree. */
final class CaseBook {
    private final SeatBook seats;
    final Map<String, RequestReceived> open = new LinkedHashMap<>();
    final List<String> decided = new ArrayList<>();
    final Map<String, Returned> returns = new LinkedHashMap<>();
    final Map<String, BatchRecorded> batches = new LinkedHashMap<>();
    private final List<String> undone = new ArrayList<>();

    CaseBook(SeatBook seats) {
        this.seats = seats;
    }

    /** A return and its seats. */
    static final class Returned {
        final ReturnOpened opened;
        final List<Seat> seats = new ArrayList<>();
        ReturnStatus status = ReturnStatus.PENDING;
        long refund;

        private Returned(ReturnOpened opened) {
            this.opened = opened;
        }

        boolean over() {
            return status == ReturnStatus.DENIED
                    || status == ReturnStatus.WITHDRAWN
                    || status == ReturnStatus.REFUND_SETTLED;
        }
    }

    void read(LedgerEvent event) {
        if (event instanceof RequestReceived e) {
            law(open.put(e.requestId(), e) == null && !decided.contains(e.requestId()), "a request is made once");
        } else if (event instanceof RequestAccepted
                || event instanceof RequestRejected
                || event instanceof RequestWithdrawn) {
            String requestId = ((RequestEvent) event).requestId();
            law(open.remove(requestId) != null, "a decided request is frozen: %s", requestId);
            decided.add(requestId);
        } else if (event instanceof ReturnEvent e) {
            read(e);
        } else if (event instanceof BatchRecorded e) {
            law(batches.put(e.batchId(), e) == null, "a batch is recorded once");
        } else if (event instanceof BatchUndone e) {
            law(batches.containsKey(e.batchId()) && !undone.contains(e.batchId()), "a batch is undone once");
            undone.add(e.batchId());
        }
    }

    private void read(ReturnEvent event) {
        if (event instanceof ReturnOpened e) {
            Returned opened = new Returned(e);
            law(returns.put(e.returnId(), opened) == null, "a return is opened once");
            e.seats()
                    .forEach(span -> opened.seats.addAll(
                            seats.line(e.orderId(), span.line()).seats.subList(span.from() - 1, span.to())));
            return;
        }
        Returned returned = returns.get(event.returnId());
        law(returned != null && !returned.over(), "a settled return is frozen");
        if (event instanceof ReturnApproved e) {
            to(returned, ReturnStatus.APPROVED, ReturnStatus.PENDING);
            returned.refund = e.refundMinor();
        } else if (event instanceof ReturnRefundFailed) {
            to(returned, ReturnStatus.REFUND_FAILED, ReturnStatus.APPROVED);
        } else if (event instanceof ReturnRefundRetried) {
            to(returned, ReturnStatus.APPROVED, ReturnStatus.REFUND_FAILED);
        } else if (event instanceof ReturnRefundSettled) {
            to(returned, ReturnStatus.REFUND_SETTLED, ReturnStatus.APPROVED);
        } else if (event instanceof ReturnDeclined) {
            law(returned.status != ReturnStatus.APPROVED, "an approved return is not denied while money is on its way");
            returned.status = ReturnStatus.DENIED;
        } else if (event instanceof ReturnRecalled) {
            to(returned, ReturnStatus.WITHDRAWN, ReturnStatus.PENDING);
        }
    }

    private static void to(Returned returned, ReturnStatus next, ReturnStatus from) {
        law(returned.status == from, "a return goes from %s to %s, but it is %s", from, next, returned.status);
        returned.status = next;
    }

    void commandIsWhole(List<LedgerEvent> command) {
        for (LedgerEvent event : command) {
            if (event instanceof ReturnEvent e) {
                returnAgrees(returns.get(e.returnId()));
            } else if (event instanceof BatchRecorded e) {
                e.rows().forEach(row -> rowAgrees(e, row));
            } else if (event instanceof RequestEvent e) {
                requestAgrees(e.requestId());
            }
        }
    }

    private static void returnAgrees(Returned returned) {
        boolean gone = returned.status == ReturnStatus.REFUND_SETTLED
                || (returned.status == ReturnStatus.APPROVED && returned.refund == 0);
        for (Seat seat : returned.seats) {
            boolean pending = seat.state == SeatState.RETURN_PENDING
                    && returned.opened.returnId().equals(seat.returnId);
            law(
                    pending != (returned.over() || gone),
                    "return %s is %s and its seat %s %s",
                    returned.opened.returnId(),
                    returned.status,
                    seat.id,
                    seat.state);
        }
    }

    private void rowAgrees(BatchRecorded batch, BatchRow row) {
        if (row.seat() == null) {
            boolean asRefused = batch.rows().stream()
                    .limit(row.row() - 1L)
                    .anyMatch(first -> first.outcome() == RowOutcome.REFUSED
                            && first.learner() != null
                            && first.learner().equals(row.learner()));
            law(
                    row.outcome() == RowOutcome.REFUSED || (row.outcome() == RowOutcome.UNCHANGED && asRefused),
                    "row %s got no seat",
                    row.row());
            return;
        }
        Seat seat = seats.line(batch.orderId(), batch.line()).seats.get(row.seat() - 1);
        if (row.outcome() == RowOutcome.ASSIGNED || row.outcome() == RowOutcome.SENT) {
            SeatState state = row.outcome() == RowOutcome.ASSIGNED ? SeatState.ASSIGNED : SeatState.AWAITING;
            law(
                    seat.state == state
                            && row.learner() != null
                            && row.learner().equals(seat.person()),
                    "row %s has seat %s, which is %s with %s",
                    row,
                    seat.id,
                    seat.state,
                    seat.person());
        }
    }

    /** A request is open as long as its seat or its order says so. */
    private void requestAgrees(String requestId) {
        RequestReceived request = open.get(requestId);
        if (request != null && request.kind() != RequestKind.CANCELLATION) {
            law(
                    seats.all.stream().anyMatch(seat -> requestId.equals(seat.requestId)),
                    "request %s is open, and its seat knows",
                    requestId);
        }
    }

    /** Every request that a seat waits for is open. */
    void recount() {
        for (Seat seat : seats.all) {
            law(
                    seat.requestId == null || open.containsKey(seat.requestId),
                    "seat %s waits for request %s, which is decided",
                    seat.id,
                    seat.requestId);
        }
        open.keySet().forEach(this::requestAgrees);
        returns.values().forEach(returned -> {
            if (!returned.over()) {
                returnAgrees(returned);
            }
        });
    }
}
