package io.seatledger.console.reports;

import io.seatledger.console.list.ReportLists;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Figure;
import io.seatledger.console.show.Show;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Charts of the API's series, each with its table. */
final class Figures {
    private static final List<String> MONEY = List.of("ordered", "cancelled", "paid", "refunded");

    private Figures() {}

    /** Seats and orders; then the money, currency by currency, since currencies are never added up. */
    static List<Figure> sales(List<JsonNode> items) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("Seats and orders", "lines", ReportLists.ORDERS, items));
        TreeSet<String> currencies = new TreeSet<>();
        items.forEach(item -> MONEY.forEach(kind -> item.path(kind)
                .valueStream()
                .forEach(money -> currencies.add(money.path("currency").asString("")))));
        currencies.forEach(currency -> figures.add(money(currency, items)));
        return figures;
    }

    private static Figure money(String currency, List<JsonNode> items) {
        return new Figure(
                "Money in " + currency,
                "lines",
                List.of("Period", "Ordered", "Cancelled", "Paid", "Refunded"),
                items.stream()
                        .map(item -> Stream.concat(
                                        Stream.of(period(item)),
                                        MONEY.stream().map(kind -> amount(item.path(kind), currency)))
                                .toList())
                        .toList());
    }

    /** An amount in whole units, which is what an axis can show. */
    private static Cell amount(JsonNode amounts, String currency) {
        if (!amounts.isArray()) {
            return Cell.NOTHING;
        }
        long minor = amounts.valueStream()
                .filter(money -> currency.equals(money.path("currency").asString("")))
                .mapToLong(money -> money.path("amountMinor").asLong())
                .sum();
        int digits = digits(currency);
        BigDecimal units = BigDecimal.valueOf(minor, digits);
        return Cell.number(String.format(Locale.ENGLISH, "%,." + digits + "f", units), units.toPlainString());
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }

    static List<Figure> refusals(List<JsonNode> items) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("Permitted and refused", "bars", ReportLists.DECISIONS, items));
        TreeSet<String> codes = new TreeSet<>();
        items.forEach(item -> item.path("codes")
                .valueStream()
                .forEach(code -> codes.add(code.path("code").asString(""))));
        if (!codes.isEmpty()) {
            figures.add(codes(List.copyOf(codes), items));
        }
        return figures;
    }

    private static Figure codes(List<String> codes, List<JsonNode> items) {
        return new Figure(
                "Refused, by code",
                "bars",
                Stream.concat(Stream.of("Period"), codes.stream()).toList(),
                items.stream()
                        .map(item -> Stream.concat(
                                        Stream.of(period(item)),
                                        codes.stream().map(code -> refused(item.path("codes"), code)))
                                .toList())
                        .toList());
    }

    private static Cell refused(JsonNode codes, String code) {
        long refused = codes.valueStream()
                .filter(each -> code.equals(each.path("code").asString("")))
                .mapToLong(each -> each.path("refused").asLong())
                .sum();
        return Cell.number(Long.toString(refused), Long.toString(refused));
    }

    static List<Figure> utilization(List<JsonNode> items) {
        return List.of(
                Figure.of("Seats by state at the end of each period", "stacked", ReportLists.STATES, items),
                Figure.of("Share of seats in use", "lines", ReportLists.USE, items));
    }

    static List<Figure> funnel(List<JsonNode> items) {
        return List.of(Figure.of("What happened to seats", "lines", ReportLists.FUNNEL, items));
    }

    static List<Figure> ageing(List<JsonNode> items) {
        return List.of(
                Figure.of("Available seats by days since they were released", "bars", ReportLists.AGEING, items));
    }

    static List<Figure> expiry(List<JsonNode> items) {
        return List.of(Figure.of("What ends when", "bars", ReportLists.EXPIRY, items));
    }

    private static Cell period(JsonNode item) {
        return Column.of("Period", "period", Show.TEXT).of(item);
    }
}
