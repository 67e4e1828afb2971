package io.seatledger.query.cases;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.batch.BatchUndone;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.request.RequestWithdrawn;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnDeclined;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.returns.ReturnRecalled;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.returns.ReturnRefundRetried;
import io.seatledger.events.returns.ReturnRefundSettled;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds requests, returns and batches; each is a story of its own, whatever order it belongs to. */
@Component
@ProcessingGroup("cases")
class CasesProjection implements Projection {
    private final ReadModelWriter rows;
    private final ReadModelJson json;

    CasesProjection(ReadModelWriter rows, ReadModelJson json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("batches", "requests", "returns");
    }

    @Override
    public String sequenceOf(LoggedEvent logged, @Nullable LedgerEvent event) {
        return logged.stream();
    }

    @EventHandler
    void on(RequestReceived event, LoggedEvent logged) {
        rows.one(
                """
                insert into requests values (?, ?, ?, ?, ?, ?, ?, ?, split_part(?, '.', 2)::integer,
                    split_part(?, '.', 3)::integer, ?, ?, ?, ?, null, null, ?)""",
                event.requestId(),
                logged.position(),
                event.kind(),
                RequestStatus.RECEIVED,
                event.storeId(),
                event.agentId(),
                event.orderId(),
                event.seatId(),
                event.seatId(),
                event.seatId(),
                event.requestedBy(),
                event.occurredAt(),
                event.reason(),
                event.comments(),
                logged.sequence() + 1);
    }

    @EventHandler
    void on(RequestAccepted event, LoggedEvent logged) {
        decide(event.requestId(), RequestStatus.ACCEPTED, event.decidedBy(), event.notes(), logged);
    }

    @EventHandler
    void on(RequestRejected event, LoggedEvent logged) {
        decide(event.requestId(), RequestStatus.REJECTED, event.decidedBy(), event.notes(), logged);
    }

    @EventHandler
    void on(RequestWithdrawn event, LoggedEvent logged) {
        decide(event.requestId(), RequestStatus.WITHDRAWN, event.decidedBy(), event.notes(), logged);
    }

    @EventHandler
    void on(ReturnOpened event, LoggedEvent logged) {
        rows.one(
                """
                insert into returns values
                    (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, null, null, null, ?, ?, null, null, null, ?)""",
                event.returnId(),
                logged.position(),
                ReturnStatus.PENDING,
                event.storeId(),
                event.agentId(),
                event.orderId(),
                json.write(event.seats()),
                event.reason(),
                event.valueMinor(),
                event.currency(),
                event.requestedBy(),
                event.occurredAt(),
                logged.sequence() + 1);
    }

    @EventHandler
    void on(ReturnApproved event, LoggedEvent logged) {
        rows.one(
                """
                update returns set status = ?, refund_minor = ?, disposition = ?, enrollment = ?, decided_by = ?, notes = ?,
                    version = ? where return_id = ?""",
                ReturnStatus.APPROVED,
                event.refundMinor(),
                event.disposition(),
                event.enrollment(),
                event.decidedBy(),
                event.notes(),
                logged.sequence() + 1,
                event.returnId());
    }

    @EventHandler
    void on(ReturnDeclined event, LoggedEvent logged) {
        end(event.returnId(), ReturnStatus.DENIED, event.decidedBy(), event.notes(), logged);
    }

    @EventHandler
    void on(ReturnRecalled event, LoggedEvent logged) {
        end(event.returnId(), ReturnStatus.WITHDRAWN, event.decidedBy(), event.notes(), logged);
    }

    @EventHandler
    void on(ReturnRefundFailed event, LoggedEvent logged) {
        refund(event.returnId(), ReturnStatus.REFUND_FAILED, event.reference(), event.notes(), logged);
    }

    @EventHandler
    void on(ReturnRefundRetried event, LoggedEvent logged) {
        rows.one(
                "update returns set status = ?, notes = ?, version = ? where return_id = ?",
                ReturnStatus.APPROVED,
                event.notes(),
                logged.sequence() + 1,
                event.returnId());
    }

    @EventHandler
    void on(ReturnRefundSettled event, LoggedEvent logged) {
        refund(event.returnId(), ReturnStatus.REFUND_SETTLED, event.reference(), event.notes(), logged);
    }

    @EventHandler
    void on(BatchRecorded event, LoggedEvent logged) {
        rows.one(
                "insert into batches values (?, ?, ?, ?, ?, ?::jsonb, ?)",
                event.batchId(),
                event.storeId(),
                event.agentId(),
                event.orderId(),
                event.line(),
                json.write(event.rows()),
                logged.sequence() + 1);
    }

    @EventHandler
    void on(BatchUndone event, LoggedEvent logged) {
        rows.one(
                "update batches set rows = ?::jsonb, version = ? where batch_id = ?",
                json.write(event.rows()),
                logged.sequence() + 1,
                event.batchId());
    }

    private void decide(String requestId, RequestStatus status, String by, @Nullable String notes, LoggedEvent logged) {
        rows.one(
                "update requests set status = ?, decided_by = ?, notes = ?, version = ? where request_id = ?",
                status,
                by,
                notes,
                logged.sequence() + 1,
                requestId);
    }

    private void end(String returnId, ReturnStatus status, String by, @Nullable String notes, LoggedEvent logged) {
        rows.one(
                "update returns set status = ?, decided_by = ?, notes = ?, version = ? where return_id = ?",
                status,
                by,
                notes,
                logged.sequence() + 1,
                returnId);
    }

    private void refund(
            String returnId,
            ReturnStatus status,
            @Nullable String reference,
            @Nullable String notes,
            LoggedEvent logged) {
        rows.one(
                "update returns set status = ?, reference = ?, notes = ?, version = ? where return_id = ?",
                status,
                reference,
                notes,
                logged.sequence() + 1,
                returnId);
    }
}
