package io.seatledger.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.console.store.SettingsHistory.Change;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsHistoryTest {
    private static final String HISTORY = """
            [{'position': 1, 'type': 'StoreOpened', 'by': 'ada', 'payload':
                {'storeId': 's', 'name': 'Shop', 'policy': {'saleModel': 'RETAIL', 'repurchase': {'failed': false}}}},
             {'position': 4, 'type': 'StorePolicyChanged', 'by': 'ada', 'reason': 'a new contract', 'payload':
                {'storeId': 's', 'policyVersion': 2, 'policy': {'saleModel': 'RETAIL', 'repurchase': {'failed': true}}}},
             {'position': 6, 'type': 'ProductListed', 'by': 'bob', 'onBehalfOf': 'agent:dana', 'payload':
                {'storeId': 's', 'productId': 'p', 'listing': {'unitPrice': {'amountMinor': 100, 'currency': 'USD'}}}},
             {'position': 9, 'type': 'ListingChanged', 'by': 'bob', 'payload':
                {'storeId': 's', 'productId': 'p', 'listing': {'unitPrice': {'amountMinor': 250, 'currency': 'USD'}}}}]""";

    private static List<SettingsHistory.Entry> until(long position) {
        JsonNode items = JsonMapper.shared().readTree(HISTORY.replace('\'', '"'));
        return SettingsHistory.of(items, position);
    }

    @Nested
    class A_change_of_the_policy {
        @Test
        void names_only_what_changed_before_and_after_and_why() {
            SettingsHistory.Entry changed = until(4).get(0);
            assertThat(changed.what()).isEqualTo("Store policy changed");
            assertThat(changed.reason()).isEqualTo("a new contract");
            assertThat(changed.changes()).containsExactly(new Change("Repurchase after failing", "no", "yes"));
        }
    }

    @Nested
    class A_change_of_a_price {
        @Test
        void says_both_prices() {
            assertThat(until(9).get(0).changes()).containsExactly(new Change("p: Unit price", "1.00 USD", "2.50 USD"));
        }

        @Test
        void that_came_first_has_nothing_before_it() {
            SettingsHistory.Entry listed = until(6).get(0);
            assertThat(listed.by()).isEqualTo("bob for agent:dana");
            assertThat(listed.changes()).containsExactly(new Change("p: Unit price", "–", "1.00 USD"));
        }
    }

    @Nested
    class A_moment_of_the_past {
        @Test
        void knows_nothing_of_what_came_later() {
            assertThat(until(5)).extracting(SettingsHistory.Entry::position).containsExactly("4", "1");
        }
    }
}
