package io.seatledger.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Figure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {
    private static List<JsonNode> items(String text) {
        return JsonMapper.shared()
                .readTree(text.replace('\'', '"'))
                .valueStream()
                .toList();
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    @Nested
    class Money {
        @Test
        void has_a_chart_for_each_currency_in_its_own_units() {
            List<Figure> figures = Figures.sales(items("""
                    [{'period': '2026-01', 'orders': 2, 'seats': 9, 'cancelledOrders': 0,
                      'ordered': [{'amountMinor': 1500, 'currency': 'JPY'}, {'amountMinor': 123456, 'currency': 'USD'}],
                      'cancelled': [], 'paid': [], 'refunded': null}]"""));
            assertThat(figures)
                    .extracting(Figure::caption)
                    .containsExactly("Seats and orders", "Money in JPY", "Money in USD");
            assertThat(texts(figures.get(1).rows().get(0))).containsExactly("2026-01", "1,500", "0", "0", "–");
            assertThat(texts(figures.get(2).rows().get(0))).containsExactly("2026-01", "1,234.56", "0.00", "0.00", "–");
            assertThat(figures.get(2).rows().get(0).get(1).exact()).isEqualTo("1234.56");
        }
    }

    @Nested
    class Codes {
        @Test
        void are_columns_and_a_period_without_one_has_a_zero() {
            List<Figure> figures = Figures.refusals(items("""
                    [{'period': 'a', 'permitted': 1, 'refused': 2, 'codes': [{'code': 'STORE_CLOSED', 'refused': 2}]},
                     {'period': 'b', 'permitted': 1, 'refused': 0, 'codes': []}]"""));
            Figure codes = figures.get(1);
            assertThat(codes.headings()).containsExactly("Period", "STORE_CLOSED");
            assertThat(codes.rows())
                    .extracting(FiguresTest::texts)
                    .containsExactly(List.of("a", "2"), List.of("b", "0"));
        }
    }

    @Nested
    class Filters {
        @Test
        void that_a_series_does_not_know_are_not_asked() {
            Map<String, String> all = Map.of("by", "day", "productId", "p", "storeId", "s");
            assertThat(Series.REFUSALS.known(all)).containsEntry("storeId", "s").doesNotContainKey("productId");
            assertThat(Series.AGEING.known(all)).containsEntry("productId", "p").doesNotContainKey("by");
        }
    }
}
