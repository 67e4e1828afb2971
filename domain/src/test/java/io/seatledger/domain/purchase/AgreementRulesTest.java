package io.seatledger.domain.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.revoked;
import static io.seatledger.domain.Facts.wholesale;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_EXPIRED;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_NOT_YET_EFFECTIVE;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_REQUIRED;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_REVOKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.Policies;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementRulesTest {
    private static final LocalDate FIRST_OF_JUNE = LocalDate.parse("2026-06-01");
    private static final LocalDate LAST_OF_MAY = LocalDate.parse("2026-05-31");

    private static List<RefusalCode> codes(PurchaseVerdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }

    @Nested
    class R4_bulk_needs_an_agreement {
        private final Market shop = Market.retail().with(wholesale());

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
}
