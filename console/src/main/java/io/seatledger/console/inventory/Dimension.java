package io.seatledger.console.inventory;

import io.seatledger.console.list.ReportLists;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** What inventory can be counted by. */
public enum Dimension {
    STORE("/console/stores/{key}"),
    PRODUCT("/console/products/{key}"),
    GROUP("/console/groups/{key}"),
    ORGANIZATION("/console/organizations/{key}"),
    AGENT("/console/agents/{key}");

    /** States by the name of their figure, for those that a list of seats can be narrowed to. */
    private static final Map<String, String> STATES = Stream.of(
                    "pending",
                    "available",
                    "approvalPending",
                    "awaiting",
                    "assigned",
                    "returnPending",
                    "returned",
                    "expired",
                    "voided")
            .collect(Collectors.toMap(
                    name -> name, name -> name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)));

    private final String page;

    Dimension(String page) {
        this.page = page;
    }

    /** Its name in addresses, of the API as well. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** A table of the ten figures; each leads to its seats, as far as the list of seats can be narrowed so. */
    public Table table(String caption, Iterable<JsonNode> items, Map<String, String> filters) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(label(), "key", Show.CODE).to(page));
        boolean listed = this != ORGANIZATION
                && filters.getOrDefault("organizationId", "").isEmpty();
        for (Column column : ReportLists.COUNTS) {
            columns.add(listed ? column.to(seats(STATES.getOrDefault(column.path(), ""), filters)) : column);
        }
        columns.add(ReportLists.UTILIZATION);
        Table table = Table.of(caption, columns, items);
        return new Table(
                caption, columns, table.rows().stream().map(this::named).toList());
    }

    /** Seats without an owner group have a name, but no page. */
    private List<Cell> named(List<Cell> row) {
        if (!row.get(0).equals(Cell.NOTHING)) {
            return row;
        }
        List<Cell> without = new ArrayList<>();
        without.add(Cell.text("no " + word()));
        row.subList(1, row.size()).forEach(cell -> without.add(new Cell(cell.text(), cell.kind(), null, cell.exact())));
        return without;
    }

    private String label() {
        return name().charAt(0) + word().substring(1);
    }

    private String seats(String state, Map<String, String> filters) {
        StringBuilder link = new StringBuilder("/console/seats?").append(word()).append("Id={key}");
        if (!state.isEmpty()) {
            link.append("&state=").append(state);
        }
        for (String name : List.of("storeId", "productId", "groupId", "agentId", "orderId")) {
            String value = filters.getOrDefault(name, "");
            if (!value.isEmpty() && !name.equals(word() + "Id")) {
                link.append('&').append(name).append('=').append(UriUtils.encode(value, "UTF-8"));
            }
        }
        return link.toString();
    }
}
