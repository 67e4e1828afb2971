package io.seatledger.domain.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.listing;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeClosed;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.domain.Facts.suspended;
import static io.seatledger.events.value.FixableBy.STORE_ADMIN;
import static io.seatledger.events.value.RefusalCode.AGENT_SUSPENDED;
import static io.seatledger.events.value.RefusalCode.AGENT_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.PRODUCT_NOT_SOLD_HERE;
import static io.seatledger.events.value.RefusalCode.QUANTITY_OUT_OF_RANGE;
import static io.seatledger.events.value.RefusalCode.STORE_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.Policies;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseRulesTest {
    private static List<RefusalCode> codes(PurchaseVerdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }

    @Nested
    class R1_the_store_sells_the_product {
        @Test
        void R1_an_open_store_sells_what_it_lists_and_published() {
            assertThat(Market.retail().judge(Buying.seats(1)).permitted()).isTrue();
        }

        @Test
        void R1_a_closed_store_sells_nothing() {
            PurchaseVerdict verdict = Market.retail().with(storeClosed()).judge(Buying.seats(1));

            assertThat(verdict.reasons())
                    .containsExactly(new Reason(
                            STORE_CLOSED,
                            "Store campus is closed.",
                            "R1",
                            null,
                            Map.of("storeId", STORE),
                            STORE_ADMIN));
        }

        @Test
        void R1_an_unknown_product_is_not_sold_here() {
            PurchaseVerdict verdict = Market.retail().judge(Buying.lines(new RequestedLine(1, "unheard-of", 1)));

            assertThat(codes(verdict)).containsExactly(PRODUCT_NOT_SOLD_HERE);
            assertThat(verdict.reasons().get(0).line()).isEqualTo(1);
            assertThat(verdict.basis().lines().get(0).courseId()).isNull();
        }

        @Test
        void R1_a_product_that_no_store_stream_lists_is_not_sold_here() {
            Market shop = Market.retail().with(productDefined("first-aid", "course-2"));

            assertThat(codes(shop.judge(Buying.lines(new RequestedLine(1, "first-aid", 1)))))
                    .containsExactly(PRODUCT_NOT_SOLD_HERE);
        }

        @Test
        void R1_a_listing_without_its_product_is_not_sold_here() {
            Market shop = Market.retail().with(listed("ghost", listing()));

            assertThat(codes(shop.judge(Buying.lines(new RequestedLine(1, "ghost", 1)))))
                    .containsExactly(PRODUCT_NOT_SOLD_HERE);
        }

        @Test
        void R1_an_unpublished_product_is_not_sold_here() {
            Market shop = Market.retail().with(listed(PRODUCT, new Listing(1, "USD", false, null, null, null, null)));

            assertThat(shop.judge(Buying.seats(1)).reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.facts()).containsEntry("listed", true));
        }
    }

    @Nested
    class R2_the_quantity_is_in_range {
        @ParameterizedTest
        @CsvSource({"0", "-1", "-9223372036854775808", "6", "9223372036854775807"})
        void R2_a_quantity_out_of_range_is_refused(long quantity) {
            PurchaseVerdict verdict =
                    Market.wholesale().with(policy(Policies.maxQuantity(5))).judge(Buying.seats(quantity));

            assertThat(codes(verdict)).containsExactly(QUANTITY_OUT_OF_RANGE);
            assertThat(verdict.reasons().get(0).facts()).containsEntry("maximum", 5);
        }

        @ParameterizedTest
        @CsvSource({"1", "5"})
        void R2_both_ends_of_the_range_pass(long quantity) {
            PurchaseVerdict verdict =
                    Market.wholesale().with(policy(Policies.maxQuantity(5))).judge(Buying.seats(quantity));

            assertThat(verdict.permitted()).isTrue();
        }

        @Test
        void R2_the_ceiling_is_a_hundred_thousand_per_line() {
            assertThat(Market.wholesale().judge(Buying.seats(100_000)).permitted())
                    .isTrue();
            assertThat(codes(Market.wholesale().judge(Buying.seats(100_001)))).containsExactly(QUANTITY_OUT_OF_RANGE);
        }

        @Test
        void R2_a_total_that_cannot_be_counted_is_refused_on_the_line_that_makes_it_so() {
            Market shop = Market.wholesale()
                    .with(listed(PRODUCT, new Listing(Long.MAX_VALUE, "USD", true, null, null, null, null)));

            PurchaseVerdict verdict =
                    shop.judge(Buying.lines(new RequestedLine(1, PRODUCT, 1), new RequestedLine(2, PRODUCT, 1)));

            assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(QUANTITY_OUT_OF_RANGE);
                assertThat(reason.line()).isEqualTo(2);
            });
        }

        @Test
        void R2_negative_quantities_do_not_hide_a_bulk_purchase() {
            PurchaseVerdict verdict = Market.retail()
                    .judge(Buying.lines(new RequestedLine(1, PRODUCT, 2), new RequestedLine(2, PRODUCT, -9)));

            assertThat(verdict.bulk()).isTrue();
        }

        @Test
        void R2_quantities_beyond_counting_stay_bulk() {
            PurchaseVerdict verdict = Market.retail()
                    .judge(Buying.lines(
                            new RequestedLine(1, PRODUCT, Long.MAX_VALUE), new RequestedLine(2, PRODUCT, 5)));

            assertThat(verdict.bulk()).isTrue();
        }
    }

    @Nested
    class R3_the_agent_is_in_good_standing {
        @Test
        void R3_an_unknown_agent_is_refused() {
            Market shop = Market.empty().with(storeOpened(), productDefined(), listed());

            assertThat(codes(shop.judge(Buying.seats(1)))).containsExactly(AGENT_UNKNOWN);
        }

        @Test
        void R3_a_suspended_agent_is_refused() {
            assertThat(codes(Market.retail().with(suspended()).judge(Buying.seats(1))))
                    .containsExactly(AGENT_SUSPENDED);
        }

        @Test
        void R3_a_reinstated_agent_may_buy() {
            Market shop = Market.retail().with(suspended(), new AgentReinstated(AGENT, "cleared", LONG_AGO));

            assertThat(shop.judge(Buying.seats(1)).permitted()).isTrue();
        }
    }
}
