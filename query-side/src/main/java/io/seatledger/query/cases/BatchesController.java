package io.seatledger.query.cases;

import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.RowOutcome;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.query.seats.SeatSight;
import io.seatledger.resource.BatchResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what became of each row of a list; once it was undone, what became of it then. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR})
class BatchesController {
    /** Those that its rows got; of a list that got none, the line. */
    private static final String SEATS =
            "s.number in (select (r ->> 'seat')::integer from jsonb_array_elements(c.rows) r)"
                    + " where l.order_id = c.order_id and l.line = c.line";

    private final ReadModels readModels;
    private final Sight sight;
    private final SeatSight seats;
    private final JdbcClient db;
    private final ReadModelJson json;

    BatchesController(ReadModels readModels, Sight sight, SeatSight seats, JdbcClient db, ReadModelJson json) {
        this.readModels = readModels;
        this.sight = sight;
        this.seats = seats;
        this.db = db;
        this.json = json;
    }

    @GetMapping(path = "/v1/batches/{batchId}", produces = "application/json")
    ResponseEntity<BatchResource> one(
            @PathVariable @Id String batchId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(atLeast, () -> batch(batchId, caller), CaseModels.of(sight, caller))
                .answer();
    }

    private BatchResource batch(String batchId, Caller caller) {
        Where where = seats.cases(caller, new Where().equal("c.batch_id", batchId), SEATS);
        return db.sql("select * from reporting.batches c " + where.sql())
                .params(where.values())
                .query(this::batch)
                .optional()
                .orElseThrow(() -> Shown.notFound("BATCH_NOT_FOUND", "batch", batchId));
    }

    private BatchResource batch(ResultSet found, int number) throws SQLException {
        String orderId = found.getString("order_id");
        int line = found.getInt("line");
        List<BatchRow> rows = json.readList(found.getString("rows"), BatchRow.class);
        return new BatchResource(
                found.getString("batch_id"),
                count(rows, Set.of(RowOutcome.ASSIGNED, RowOutcome.SENT)),
                count(rows, Set.of(RowOutcome.UNCHANGED)),
                count(rows, Set.of(RowOutcome.REFUSED)),
                rows.stream().map(row -> row(orderId, line, row)).toList());
    }

    private static BatchResource.Row row(String orderId, int line, BatchRow row) {
        Integer seat = row.seat();
        return new BatchResource.Row(
                row.row(),
                row.outcome(),
                seat == null ? null : new SeatId(orderId, line, seat).toString(),
                row.code() == null ? null : row.code().name(),
                null);
    }

    private static long count(List<BatchRow> rows, Set<RowOutcome> outcomes) {
        return rows.stream().filter(row -> outcomes.contains(row.outcome())).count();
    }
}
