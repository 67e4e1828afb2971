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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers with figures by period: what was sold, refused, used, what happened to seats, how old they are, and what ends. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class ReportsController {
    private final Recorded recorded;
    private final Sight sight;
    private final Clock clock;
    private final Sales sales;
    private final Refusals refusals;
    private final SeatFigures seats;
    private final Expiry expiry;

    ReportsController(
            Recorded recorded,
            Sight sight,
            Clock clock,
            Sales sales,
            Refusals refusals,
            SeatFigures seats,
            Expiry expiry) {
        this.recorded = recorded;
        this.sight = sight;
        this.clock = clock;
        this.sales = sales;
        this.refusals = refusals;
        this.seats = seats;
        this.expiry = expiry;
    }

    @ListMapping("/v1/reports/sales")
    Report<SalesRow, Series<SalesRow>> sales(
            @Query SeriesQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Periods periods = past(query);
        return recorded.series(
                SalesRow.class,
                caller,
                atLeast,
                () -> sales.rows(periods, Totals.of(query, caller), purchases(query, caller), query.productId()),
                sight.readModels(caller, "orders"));
    }

    @ListMapping("/v1/reports/refusals")
    Report<RefusalsRow, Series<RefusalsRow>> refusals(
            @Query RefusalsQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Periods periods = Periods.past(query.by(), query.from(), query.to(), today());
        return recorded.series(
                RefusalsRow.class,
                caller,
                atLeast,
                () -> refusals.rows(
                        periods,
                        sight.ownAgent(caller, sight.stores(caller, new Where(), "store_id"), "agent_id")
                                .equal("store_id", query.storeId())
                                .equal("agent_id", query.agentId())),
                "decisions");
    }

    @ListMapping("/v1/reports/utilization")
    Report<UtilizationRow, Series<UtilizationRow>> utilization(
            @Query SeriesQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Periods periods = past(query);
        return recorded.series(
                UtilizationRow.class,
                caller,
                atLeast,
                () -> seats.utilization(
                        periods,
                        Totals.of(query, caller),
                        purchases(query, caller).equal("product_id", query.productId())),
                sight.readModels(caller, "inventory"));
    }

    @ListMapping("/v1/reports/funnel")
    Report<FunnelRow, Series<FunnelRow>> funnel(
            @Query SeriesQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Periods periods = past(query);
        return recorded.series(
                FunnelRow.class,
                caller,
                atLeast,
                () -> seats.funnel(
                        periods,
                        Totals.of(query, caller),
                        purchases(query, caller).equal("product_id", query.productId())),
                sight.readModels(caller, "inventory"));
    }

    @ListMapping("/v1/reports/ageing")
    Report<AgeingRow, Series<AgeingRow>> ageing(
            @Query AgeingQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return recorded.series(
                AgeingRow.class,
                caller,
                atLeast,
                () -> seats.ageing(
                        today(),
                        sight.purchases(caller, new Where())
                                .equal("store_id", query.storeId())
                                .equal("product_id", query.productId())
                                .equal("group_id", query.groupId())
                                .equal("organization_id", query.organizationId())
                                .equal("agent_id", query.agentId())),
                sight.readModels(caller, "inventory"));
    }

    @ListMapping("/v1/reports/expiry")
    Report<ExpiryRow, Series<ExpiryRow>> expiry(
            @Query SeriesQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Periods periods = Periods.coming(query.by(), query.from(), query.to(), today());
        return recorded.series(
                ExpiryRow.class,
                caller,
                atLeast,
                () -> expiry.rows(
                        periods, query, purchases(query, caller).equal("product_id", query.productId()), caller),
                sight.readModels(caller, "seats", "orders", "agents"));
    }

    private Periods past(SeriesQuery query) {
        return Periods.past(query.by(), query.from(), query.to(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** All filters but that by product, which not every table has. */
    private Where purchases(SeriesQuery query, Caller caller) {
        return sight.purchases(caller, new Where())
                .equal("store_id", query.storeId())
                .equal("group_id", query.groupId())
                .equal("organization_id", query.organizationId())
                .equal("agent_id", query.agentId());
    }
}
