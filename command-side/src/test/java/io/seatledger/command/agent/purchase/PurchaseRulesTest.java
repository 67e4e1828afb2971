package io.seatledger.command.agent.purchase;

import static io.seatledger.command.Facts.AGENT;
import static io.seatledger.command.Facts.COURSE;
import static io.seatledger.command.Facts.JUNE;
import static io.seatledger.command.Facts.LONG_AGO;
import static io.seatledger.command.Facts.ORGANIZATION;
import static io.seatledger.command.Facts.PRODUCT;
import static io.seatledger.command.Facts.STORE;
import static io.seatledger.command.Facts.agreement;
import static io.seatledger.command.Facts.granted;
import static io.seatledger.command.Facts.group;
import static io.seatledger.command.Facts.listed;
import static io.seatledger.command.Facts.listing;
import static io.seatledger.command.Facts.policy;
import static io.seatledger.command.Facts.productDefined;
import static io.seatledger.command.Facts.revoked;
import static io.seatledger.command.Facts.storeClosed;
import static io.seatledger.command.Facts.storeOpened;
import static io.seatledger.command.Facts.suspended;
import static io.seatledger.command.Facts.wholesale;
import static io.seatledger.events.value.FixableBy.STORE_ADMIN;
import static io.seatledger.events.value.RefusalCode.AGENT_SUSPENDED;
import static io.seatledger.events.value.RefusalCode.AGENT_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_EXPIRED;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_NOT_YET_EFFECTIVE;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_REQUIRED;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_REVOKED;
import static io.seatledger.events.value.RefusalCode.GROUP_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.GROUP_REQUIRED;
import static io.seatledger.events.value.RefusalCode.GROUP_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.PRODUCT_NOT_SOLD_HERE;
import static io.seatledger.events.value.RefusalCode.QUANTITY_OUT_OF_RANGE;
import static io.seatledger.events.value.RefusalCode.SALE_MODEL_RETAIL;
import static io.seatledger.events.value.RefusalCode.STORE_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.Policies;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SaleModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseRulesTest {
    private static final LocalDate FIRST_OF_JUNE = LocalDate.parse("2026-06-01");
    private static final LocalDate LAST_OF_MAY = LocalDate.parse("2026-05-31");

    private static List<RefusalCode> codes(PurchaseVerdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }

    @Nested
    class R1_the_store_sells_the_product {
        @Test
        void R1_an_open_store_sells_what_it_lists_and_published() {
            assertThat(Shop.retail().judge(Buying.seats(1)).permitted()).isTrue();
        }

        @Test
        void R1_a_closed_store_sells_nothing() {
            PurchaseVerdict verdict = Shop.retail().with(storeClosed()).judge(Buying.seats(1));

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
            PurchaseVerdict verdict = Shop.retail().judge(Buying.lines(new RequestedLine(1, "unheard-of", 1)));

            assertThat(codes(verdict)).containsExactly(PRODUCT_NOT_SOLD_HERE);
            assertThat(verdict.reasons().get(0).line()).isEqualTo(1);
            assertThat(verdict.basis().lines().get(0).courseId()).isNull();
        }

        @Test
        void R1_a_product_that_no_store_stream_lists_is_not_sold_here() {
            Shop shop = Shop.retail().with(productDefined("first-aid", "course-2"));

            assertThat(codes(shop.judge(Buying.lines(new RequestedLine(1, "first-aid", 1)))))
                    .containsExactly(PRODUCT_NOT_SOLD_HERE);
        }

        @Test
        void R1_a_listing_without_its_product_is_not_sold_here() {
            Shop shop = Shop.retail().with(listed("ghost", listing()));

            assertThat(codes(shop.judge(Buying.lines(new RequestedLine(1, "ghost", 1)))))
                    .containsExactly(PRODUCT_NOT_SOLD_HERE);
        }

        @Test
        void R1_an_unpublished_product_is_not_sold_here() {
            Shop shop = Shop.retail().with(listed(PRODUCT, new Listing(1, "USD", false, null, null, null, null)));

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
                    Shop.wholesale().with(policy(Policies.maxQuantity(5))).judge(Buying.seats(quantity));

            assertThat(codes(verdict)).containsExactly(QUANTITY_OUT_OF_RANGE);
            assertThat(verdict.reasons().get(0).facts()).containsEntry("maximum", 5);
        }

        @ParameterizedTest
        @CsvSource({"1", "5"})
        void R2_both_ends_of_the_range_pass(long quantity) {
            PurchaseVerdict verdict =
                    Shop.wholesale().with(policy(Policies.maxQuantity(5))).judge(Buying.seats(quantity));

            assertThat(verdict.permitted()).isTrue();
        }

        @Test
        void R2_the_ceiling_is_a_hundred_thousand_per_line() {
            assertThat(Shop.wholesale().judge(Buying.seats(100_000)).permitted())
                    .isTrue();
            assertThat(codes(Shop.wholesale().judge(Buying.seats(100_001)))).containsExactly(QUANTITY_OUT_OF_RANGE);
        }

        @Test
        void R2_a_total_that_cannot_be_counted_is_refused_on_the_line_that_makes_it_so() {
            Shop shop = Shop.wholesale()
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
            PurchaseVerdict verdict = Shop.retail()
                    .judge(Buying.lines(new RequestedLine(1, PRODUCT, 2), new RequestedLine(2, PRODUCT, -9)));

            assertThat(verdict.bulk()).isTrue();
        }

        @Test
        void R2_quantities_beyond_counting_stay_bulk() {
            PurchaseVerdict verdict = Shop.retail()
                    .judge(Buying.lines(
                            new RequestedLine(1, PRODUCT, Long.MAX_VALUE), new RequestedLine(2, PRODUCT, 5)));

            assertThat(verdict.bulk()).isTrue();
        }
    }

    @Nested
    class R3_the_agent_is_in_good_standing {
        @Test
        void R3_an_unknown_agent_is_refused() {
            Shop shop = Shop.empty().with(storeOpened(), productDefined(), listed());

            assertThat(codes(shop.judge(Buying.seats(1)))).containsExactly(AGENT_UNKNOWN);
        }

        @Test
        void R3_a_suspended_agent_is_refused() {
            assertThat(codes(Shop.retail().with(suspended()).judge(Buying.seats(1))))
                    .containsExactly(AGENT_SUSPENDED);
        }

        @Test
        void R3_a_reinstated_agent_may_buy() {
            Shop shop = Shop.retail().with(suspended(), new AgentReinstated(AGENT, "cleared", LONG_AGO));

            assertThat(shop.judge(Buying.seats(1)).permitted()).isTrue();
        }
    }

    @Nested
    class R4_bulk_needs_an_agreement {
        private final Shop shop = Shop.retail().with(wholesale());

        @Test
        void R4_without_any_agreement_one_is_required() {
            assertThat(codes(shop.judge(Buying.seats(2)))).containsExactly(AGREEMENT_REQUIRED);
        }

        @Test
        void R4_an_agreement_is_in_force_from_its_first_instant_until_just_before_its_end() {
            shop.with(agreement("agr-1", FIRST_OF_JUNE, FIRST_OF_JUNE));

            assertThat(codes(shop.judge(Buying.seats(2).at(JUNE.minusNanos(1_000)))))
                    .containsExactly(AGREEMENT_NOT_YET_EFFECTIVE);
            assertThat(shop.judge(Buying.seats(2).at(JUNE)).basis().agreementId())
                    .isEqualTo("agr-1");
            assertThat(shop.judge(Buying.seats(2).at(Instant.parse("2026-06-01T23:59:59.999999Z")))
                            .permitted())
                    .isTrue();
            assertThat(codes(shop.judge(Buying.seats(2).at(Instant.parse("2026-06-02T00:00:00Z")))))
                    .containsExactly(AGREEMENT_EXPIRED);
        }

        @Test
        void R4_a_revoked_agreement_opens_nothing() {
            assertThat(codes(shop.with(agreement(), revoked("agr-1")).judge(Buying.seats(2))))
                    .containsExactly(AGREEMENT_REVOKED);
        }

        @Test
        void R4_of_several_the_nearest_to_being_in_force_gives_the_code() {
            shop.with(agreement("revoked", LAST_OF_MAY, null), revoked("revoked"));
            assertThat(codes(shop.judge(Buying.seats(2)))).containsExactly(AGREEMENT_REVOKED);

            shop.with(agreement("long-expired", LAST_OF_MAY.minusDays(9), LAST_OF_MAY.minusDays(5)));
            shop.with(agreement("expired", LAST_OF_MAY, LAST_OF_MAY));
            assertThat(shop.judge(Buying.seats(2)).reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.facts())
                            .containsEntry("agreementId", "expired")
                            .containsEntry("expiresOn", "2026-05-31"));

            shop.with(agreement("far", FIRST_OF_JUNE.plusDays(30), null));
            shop.with(agreement("near", FIRST_OF_JUNE.plusDays(1), null));
            assertThat(shop.judge(Buying.seats(2)).reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(AGREEMENT_NOT_YET_EFFECTIVE);
                assertThat(reason.facts())
                        .containsEntry("agreementId", "near")
                        .containsEntry("effectiveFrom", "2026-06-02");
            });
        }

        @Test
        void R4_of_several_revoked_ones_the_last_filed_is_named() {
            shop.with(agreement("one", LAST_OF_MAY, null), agreement("two", LAST_OF_MAY, null));
            shop.with(revoked("two"), revoked("one"));

            assertThat(shop.judge(Buying.seats(2)).reasons().get(0).facts()).containsEntry("agreementId", "two");
        }

        @Test
        void R4_a_superseded_agreement_speaks_no_more() {
            shop.with(agreement(), new AgreementSuperseded(AGENT, "agr-1", "agr-2", LONG_AGO));

            assertThat(codes(shop.judge(Buying.seats(2)))).containsExactly(AGREEMENT_REQUIRED);
        }

        @Test
        void R4_an_agreement_of_another_kind_than_accepted_does_not_count() {
            shop.with(policy(Policies.accepting(AgreementKind.PURCHASING_AGENT)), agreement());

            assertThat(codes(shop.judge(Buying.seats(2)))).containsExactly(AGREEMENT_REQUIRED);
        }

        @ParameterizedTest
        @CsvSource({"campus,true", "elsewhere,false"})
        void R4_an_agreement_counts_only_in_the_stores_it_names(String storeId, boolean permitted) {
            shop.with(new AgreementFiled(
                    AGENT,
                    "agr-1",
                    AgreementKind.PURCHASING_AGENT,
                    List.of(storeId),
                    "contract",
                    null,
                    LAST_OF_MAY,
                    null,
                    LONG_AGO));

            assertThat(shop.judge(Buying.seats(2)).permitted()).isEqualTo(permitted);
        }

        @Test
        void R4_two_lines_of_one_seat_each_of_the_same_product_are_bulk() {
            PurchaseVerdict verdict =
                    shop.judge(Buying.lines(new RequestedLine(1, PRODUCT, 1), new RequestedLine(2, PRODUCT, 1)));

            assertThat(verdict.bulk()).isTrue();
            assertThat(codes(verdict)).containsExactly(AGREEMENT_REQUIRED);
        }

        @Test
        void R4_a_first_seat_needs_no_agreement_and_names_none() {
            PurchaseVerdict verdict = shop.with(agreement()).judge(Buying.seats(1));

            assertThat(verdict.bulk()).isFalse();
            assertThat(verdict.basis().agreementId()).isNull();
        }
    }

    @Nested
    class R5_bulk_needs_the_sale_model_wholesale {
        private final Shop shop = Shop.retail().with(agreement());

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
            assertThat(Shop.retail().judge(Buying.seats(1)).permitted()).isTrue();
        }

        @Test
        void R6_a_second_seat_of_the_product_is_bulk_also_when_the_first_was_bought_in_another_store() {
            Shop shop = Shop.retail().with(purchased("other-store", 1));

            assertThat(codes(shop.judge(Buying.seats(1)))).containsExactly(AGREEMENT_REQUIRED, SALE_MODEL_RETAIL);
        }

        @Test
        void R6_a_seat_of_a_cancelled_order_is_not_held_any_more() {
            Shop shop = Shop.retail()
                    .with(purchased(STORE, 1), new SeatsVoided(AGENT, "ord_0", 1, PRODUCT, 1, 1, LONG_AGO));

            assertThat(shop.judge(Buying.seats(1)).permitted()).isTrue();
        }

        @Test
        void R6_one_seat_each_of_two_products_is_not_bulk() {
            Shop shop = Shop.retail().with(productDefined("first-aid", "course-2"), listed("first-aid", listing()));

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
        private final Shop shop = Shop.retail().with(group("root", null), group("team", "root"), group("leaf", "team"));

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
