package io.seatledger.query.reports;

import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Report;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers with an organization's statement: where its seats went, what it paid, what it ordered. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class StatementsController {
    private final Recorded recorded;
    private final Sight sight;
    private final Statements statements;

    StatementsController(Recorded recorded, Sight sight, Statements statements) {
        this.recorded = recorded;
        this.sight = sight;
        this.statements = statements;
    }

    @ListMapping("/v1/reports/statements")
    Report<StatementRow, Statement> statement(
            @Query StatementQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return recorded.report(
                StatementRow.class,
                caller,
                atLeast,
                () -> statements.rows(
                        query,
                        () -> sight.purchases(caller, new Where())
                                .equal("organization_id", query.organizationId())
                                .equal("store_id", query.storeId())),
                (rows, position, asOf) -> statement(query, rows, position, asOf),
                sight.readModels(caller, "inventory", "orders"));
    }

    private static Statement statement(
            StatementQuery query, List<StatementRow> rows, long position, @Nullable Instant asOf) {
        return new Statement(
                query.organizationId(),
                query.from(),
                query.to(),
                query.storeId(),
                position,
                asOf,
                rows.stream().flatMap(StatementRow::balances).toList(),
                rows.stream().flatMap(StatementRow::charges).toList(),
                rows.stream().flatMap(StatementRow::lines).toList());
    }
}
