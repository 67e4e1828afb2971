package io.seatledger.console.list;

import io.seatledger.console.frame.Readers;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Figures: inventory, and the series of the reports; pages of their own show them, these are their columns and exports. */
public final class ReportLists {
    private static final Column PERIOD = Column.of("Period", "period", Show.TEXT);
    private static final Filter BY = Filter.choice("by", "Per", "day", "week", "month");
    private static final Filter STORE = Filter.text("storeId", "Store");
    private static final Filter PRODUCT = Filter.text("productId", "Product");
    private static final Filter GROUP = Filter.text("groupId", "Group");
    private static final Filter ORGANIZATION = Filter.text("organizationId", "Organization");
    private static final Filter AGENT = Filter.text("agentId", "Agent");
    private static final List<Filter> SERIES = List.of(
            BY, Filter.from("from", "From"), Filter.from("to", "Before"), STORE, PRODUCT, GROUP, ORGANIZATION, AGENT);
    private static final List<Filter> STATEMENT = List.of(
            Filter.text("organizationId", "Organization"),
            Filter.text("from", "First day"),
            Filter.text("to", "First day after"),
            STORE);

    /** The ten figures and what they come to. */
    public static final List<Column> COUNTS = List.of(
            number("Bought", "purchased"),
            number("Pending", "pending"),
            number("Available", "available"),
            number("Approval pending", "approvalPending"),
            number("Awaiting", "awaiting"),
            number("Assigned", "assigned"),
            number("Return pending", "returnPending"),
            number("Returned", "returned"),
            number("Expired", "expired"),
            number("Voided", "voided"));

    public static final Column UTILIZATION = Column.of("Utilization", "utilization", Show.PERCENT);

    static final Listed INVENTORY = report(
            "inventory",
            "Inventory",
            "Where all seats are.",
            "/v1/inventory",
            List.of(
                    Filter.choice("by", "Per", "store", "product", "group", "organization", "agent"),
                    STORE,
                    PRODUCT,
                    GROUP,
                    ORGANIZATION,
                    AGENT,
                    Filter.text("orderId", "Order")),
            with(Column.of("Of", "key", Show.CODE), COUNTS, UTILIZATION),
            true);

    public static final List<Column> ORDERS = List.of(
            PERIOD, number("Seats", "seats"), number("Orders", "orders"), number("Cancelled", "cancelledOrders"));

    public static final List<Column> DECISIONS =
            List.of(PERIOD, number("Permitted", "permitted"), number("Refused", "refused"));

    /** The figures of a period's end; the sum of all is left out, which would be drawn on top of its parts. */
    public static final List<Column> STATES = Stream.concat(
                    Stream.of(PERIOD), COUNTS.subList(1, COUNTS.size()).stream())
            .toList();

    public static final List<Column> USE = List.of(PERIOD, UTILIZATION);

    public static final List<Column> FUNNEL = List.of(
            PERIOD,
            number("Sold", "sold"),
            number("Released", "released"),
            number("Assigned", "assigned"),
            number("Invited", "invited"),
            number("Redeemed", "redeemed"),
            number("Unassigned", "unassigned"),
            number("Returned", "returned"),
            number("Expired", "expired"),
            number("Voided", "voided"));

    public static final List<Column> AGEING =
            List.of(Column.of("Days since released", "age", Show.TEXT), number("Seats", "seats"));

    public static final List<Column> EXPIRY =
            List.of(PERIOD, number("Seats", "seats"), number("Links", "links"), number("Agreements", "agreements"));

    static final List<Listed> ALL = List.of(
            INVENTORY,
            report("report-sales", "Sales", "What was sold.", "/v1/reports/sales", SERIES, ORDERS, false),
            report(
                    "report-refusals",
                    "Refusals",
                    "How purchases were decided.",
                    "/v1/reports/refusals",
                    List.of(BY, Filter.from("from", "From"), Filter.from("to", "Before"), STORE, AGENT),
                    DECISIONS,
                    false),
            report(
                    "report-utilization",
                    "Utilization",
                    "Where seats were at the end of each period.",
                    "/v1/reports/utilization",
                    SERIES,
                    with(PERIOD, COUNTS, UTILIZATION),
                    false),
            report("report-funnel", "Funnel", "What happened to seats.", "/v1/reports/funnel", SERIES, FUNNEL, false),
            report(
                    "report-ageing",
                    "Ageing",
                    "How long available seats have been waiting.",
                    "/v1/reports/ageing",
                    List.of(STORE, PRODUCT, GROUP, ORGANIZATION, AGENT),
                    AGEING,
                    false),
            report("report-expiry", "Expiry", "What ends when.", "/v1/reports/expiry", SERIES, EXPIRY, false),
            report(
                    "report-statements",
                    "Statement",
                    "Where an organization’s seats went.",
                    "/v1/reports/statements",
                    STATEMENT,
                    List.of(Column.of("Product", "productId", Show.CODE)),
                    false));

    private ReportLists() {}

    private static Column number(String label, String path) {
        return Column.of(label, path, Show.NUMBER);
    }

    private static List<Column> with(Column first, List<Column> middle, Column last) {
        List<Column> all = new ArrayList<>();
        all.add(first);
        all.addAll(middle);
        all.add(last);
        return List.copyOf(all);
    }

    private static Listed report(
            String name,
            String title,
            String about,
            String path,
            List<Filter> filters,
            List<Column> columns,
            boolean past) {
        return new Listed(name, title, about, path, Readers.BUYERS_TOO, filters, columns, past, true);
    }
}
