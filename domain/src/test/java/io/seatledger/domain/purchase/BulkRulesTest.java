package io.seatledger.domain.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.listing;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_REQUIRED;
import static io.seatledger.events.value.RefusalCode.GROUP_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.GROUP_REQUIRED;
import static io.seatledger.events.value.RefusalCode.GROUP_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.PRODUCT_NOT_SOLD_HERE;
import static io.seatledger.events.value.RefusalCode.SALE_MODEL_RETAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.Policies;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SaleModel;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkRulesTest {
    private static List<RefusalCode> codes(PurchaseVerdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }

    @Nested
    class R5_bulk_needs_the_sale_model_wholesale {
        private final Market shop = Market.retail().with(agreement());

        @Test
        void R5_a_retail_store_sells_no_bulk_even_with_an_agreement() {
            assertThat(shop.judge(Buying.seats(2)).reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(SALE_MODEL_RETAIL);
                assertThat(reason.line()).isEqualTo(1);
            });
        }

        @ParameterizedTest
        @CsvSource({
            "RETAIL,,false",
            "RETAIL,WHOLESALE,true",
            "RETAIL,RETAIL,false",
            "WHOLESALE,,true",
            "WHOLESALE,RETAIL,false",
            "WHOLESALE,WHOLESALE,true"
        })
        void R5_the_products_override_in_the_store_goes_before_the_stores_word(
                SaleModel store, SaleModel override, boolean permitted) {
            shop.with(
                    policy(Policies.saleModel(store)),
                    listed(PRODUCT, new Listing(1, "USD", true, override, null, null, null)));

            assertThat(shop.judge(Buying.seats(2)).permitted()).isEqualTo(permitted);
        }

        @Test
        void R5_a_product_that_is_not_listed_is_judged_by_the_stores_sale_model() {
            PurchaseVerdict verdict = shop.judge(Buying.lines(new RequestedLine(1, "unheard-of", 2)));

            assertThat(codes(verdict)).containsExactly(PRODUCT_NOT_SOLD_HERE, SALE_MODEL_RETAIL);
        }

        @Test
        void R5_only_the_lines_bought_in_bulk_are_refused() {
            shop.with(productDefined("first-aid", "course-2"), listed("first-aid", listing()));

            PurchaseVerdict verdict =
                    shop.judge(Buying.lines(new RequestedLine(1, PRODUCT, 1), new RequestedLine(2, "first-aid", 2)));

            assertThat(verdict.reasons()).extracting(Reason::line).containsExactly(2);
        }
    }

    @Nested
    class R6_a_single_first_seat_passes {
        @Test
        void R6_one_seat_passes_in_a_retail_store_without_an_agreement() {
            assertThat(Market.retail().judge(Buying.seats(1)).permitted()).isTrue();
        }

        @Test
        void R6_a_second_seat_of_the_product_is_bulk_also_when_the_first_was_bought_in_another_store() {
            Market shop = Market.retail().with(purchased("other-store", 1));

            assertThat(codes(shop.judge(Buying.seats(1)))).containsExactly(AGREEMENT_REQUIRED, SALE_MODEL_RETAIL);
        }

        @Test
        void R6_a_seat_of_a_cancelled_order_is_not_held_any_more() {
            Market shop = Market.retail()
                    .with(purchased(STORE, 1), new SeatsVoided(AGENT, "ord_0", 1, PRODUCT, 1, 1, LONG_AGO));

            assertThat(shop.judge(Buying.seats(1)).permitted()).isTrue();
        }

        @Test
        void R6_one_seat_each_of_two_products_is_not_bulk() {
            Market shop = Market.retail().with(productDefined("first-aid", "course-2"), listed("first-aid", listing()));

            PurchaseVerdict verdict =
                    shop.judge(Buying.lines(new RequestedLine(1, PRODUCT, 1), new RequestedLine(2, "first-aid", 1)));

            assertThat(verdict.bulk()).isFalse();
            assertThat(verdict.permitted()).isTrue();
        }

        private SeatsPurchased purchased(String storeId, int quantity) {
            return new SeatsPurchased(
                    AGENT,
                    "ord_0",
                    storeId,
                    1,
                    PRODUCT,
                    COURSE,
                    1,
                    quantity,
                    1,
                    quantity,
                    "USD",
                    ORGANIZATION,
                    null,
                    null,
                    1,
                    LONG_AGO);
        }
    }

    @Nested
    class R7_the_group_is_permitted {
        private final Market shop =
                Market.retail().with(group("root", null), group("team", "root"), group("leaf", "team"));

        @Test
        void R7_an_unknown_group_is_refused() {
            assertThat(codes(shop.judge(Buying.seats(1).forGroup("nowhere")))).containsExactly(GROUP_UNKNOWN);
        }

        @Test
        void R7_a_group_without_a_grant_is_refused() {
            assertThat(codes(shop.judge(Buying.seats(1).forGroup("team")))).containsExactly(GROUP_NOT_PERMITTED);
        }

        @ParameterizedTest
        @CsvSource({"root,false", "team,true", "leaf,true"})
        void R7_a_grant_covers_the_group_and_its_descendants_only(String groupId, boolean permitted) {
            shop.with(granted("team"));

            assertThat(shop.judge(Buying.seats(1).forGroup(groupId)).permitted())
                    .isEqualTo(permitted);
        }

        @Test
        void R7_a_withdrawn_grant_counts_no_more() {
            shop.with(granted("team"), new AgentGrantWithdrawn("team", AGENT, LONG_AGO));

            assertThat(codes(shop.judge(Buying.seats(1).forGroup("leaf")))).containsExactly(GROUP_NOT_PERMITTED);
        }

        @Test
        void R7_a_store_may_require_a_group() {
            shop.with(policy(Policies.groupRequired()), granted("root"));

            assertThat(codes(shop.judge(Buying.seats(1)))).containsExactly(GROUP_REQUIRED);
            assertThat(shop.judge(Buying.seats(1).forGroup("leaf")).permitted()).isTrue();
        }

        @Test
        void R7_no_group_is_a_legal_bucket() {
            assertThat(shop.judge(Buying.seats(1)).permitted()).isTrue();
        }
    }
}
