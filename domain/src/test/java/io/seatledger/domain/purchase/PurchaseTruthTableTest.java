package io.seatledger.domain.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRICE_MINOR;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.active;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.permit;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.revoked;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.events.value.EnrollmentPhase.FINISHED;
import static io.seatledger.events.value.EnrollmentPhase.IN_PROGRESS;
import static io.seatledger.events.value.EnrollmentResult.FAILING;
import static io.seatledger.events.value.EnrollmentResult.PASSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.Facts;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RepurchaseCause;
import io.seatledger.events.value.SaleModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One row is one sentence of the rules; the expected values are written out, not computed. */
class PurchaseTruthTableTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @ParameterizedTest(name = "{0} {1}, {2}, store {3}, listing {4}, failed {5}, passed {6}, permit {7}, {8}")
    @CsvFileSource(resources = "/truth/repurchase.csv", numLinesToSkip = 1)
    void R8_to_R13_enrollment_switches_overrides_permits_and_identity(ArgumentsAccessor row) {
        Market shop = Market.empty()
                .with(
                        storeOpened(),
                        policy(switches(row)),
                        productDefined(),
                        listed(PRODUCT, listing(row.getString(4))),
                        row.getBoolean(0) ? agentLinked() : agentRegistered())
                .with(enrollment(row.getString(2)))
                .with(permits(row.getString(7)));
        Buying buying =
                row.get(1, Purpose.class) == Purpose.FOR_SELF ? Buying.seats(1).forSelf() : Buying.seats(1);

        PurchaseVerdict verdict = shop.judge(buying);

        assertThat(verdict.permitted() ? "PERMITTED" : "REFUSED").isEqualTo(row.getString(9));
        assertThat(codes(verdict.reasons())).isEqualTo(row.getString(10));
        assertThat(codes(verdict.warnings())).isEqualTo(row.getString(11));
        assertThat(causes(verdict)).isEqualTo(row.getString(12));
    }

    @ParameterizedTest(name = "store {0}, listing {1}, agreement {2}, quantity {3}, held {4}")
    @CsvFileSource(resources = "/truth/bulk.csv", numLinesToSkip = 1)
    void R4_to_R6_agreements_and_sale_models(ArgumentsAccessor row) {
        String override = row.getString(1);
        Market shop = Market.retail()
                .with(
                        policy(new PolicyChange(
                                row.get(0, SaleModel.class),
                                List.of(AgreementKind.WHOLESALE),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                        listed(
                                PRODUCT,
                                new Listing(
                                        1,
                                        "USD",
                                        true,
                                        override.equals("-") ? null : SaleModel.valueOf(override),
                                        null,
                                        null,
                                        null)))
                .with(agreements(row.getString(2)))
                .with(held(row.getInteger(4)));

        PurchaseVerdict verdict = shop.judge(Buying.seats(row.getInteger(3)));

        assertThat(verdict.bulk()).isEqualTo(row.getBoolean(5));
        assertThat(codes(verdict.reasons())).isEqualTo(row.getString(6));
    }

    private static PolicyChange switches(ArgumentsAccessor row) {
        return new PolicyChange(
                null,
                null,
                row.get(3, ActiveEnrollmentRule.class),
                new PolicyChange.Repurchase(row.getBoolean(5), row.getBoolean(6)),
                row.get(8, IdentitySeparation.class),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Listing listing(String override) {
        ActiveEnrollmentRule rule = override.equals("-") ? null : ActiveEnrollmentRule.valueOf(override);
        return new Listing(PRICE_MINOR, "USD", true, null, rule, null, null);
    }

    private static LedgerEvent[] enrollment(String name) {
        return switch (name) {
            case "NONE" -> new LedgerEvent[0];
            case "DROPPED" ->
                new LedgerEvent[] {active(), new EnrollmentDropped(COURSE, LEARNER, 2, LONG_AGO, LONG_AGO)};
            case "LAPSED" -> new LedgerEvent[] {Facts.enrollment(IN_PROGRESS, null, JUNE)};
            case "NOT_STARTED", "IN_PROGRESS" ->
                new LedgerEvent[] {Facts.enrollment(EnrollmentPhase.valueOf(name), null, JULY)};
            case "FAILED" -> new LedgerEvent[] {Facts.enrollment(FINISHED, FAILING, null)};
            case "FAILED_LAPSED" -> new LedgerEvent[] {Facts.enrollment(FINISHED, FAILING, LONG_AGO)};
            case "PASSED" -> new LedgerEvent[] {Facts.enrollment(FINISHED, PASSING, null)};
            case "FINISHED" -> new LedgerEvent[] {Facts.enrollment(FINISHED, null, null)};
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static LedgerEvent[] permits(String name) {
        return switch (name) {
            case "-" -> new LedgerEvent[0];
            case "HOLDS" -> new LedgerEvent[] {permit("per_1", JULY, 1)};
            case "EXPIRED" -> new LedgerEvent[] {permit("per_1", JUNE, 1)};
            case "OTHER_COURSE" -> new LedgerEvent[] {permit("per_1", "course-2", null, JULY, 1)};
            case "OTHER_STORE" -> new LedgerEvent[] {permit("per_1", COURSE, "elsewhere", JULY, 1)};
            case "USED_UP" ->
                new LedgerEvent[] {
                    permit("per_1", JULY, 1),
                    new RepurchasePermitted(
                            AGENT, STORE, "ord_0", 1, COURSE, LEARNER, RepurchaseCause.OVERRIDE, "per_1", LONG_AGO)
                };
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static LedgerEvent[] agreements(String name) {
        return switch (name) {
            case "NONE" -> new LedgerEvent[0];
            case "FILED" -> new LedgerEvent[] {agreement("agr-1", TODAY.plusDays(1), null)};
            case "IN_FORCE" -> new LedgerEvent[] {agreement("agr-1", TODAY, TODAY)};
            case "EXPIRED" -> new LedgerEvent[] {agreement("agr-1", TODAY.minusDays(9), TODAY.minusDays(1))};
            case "REVOKED" -> new LedgerEvent[] {agreement("agr-1", TODAY, null), revoked("agr-1")};
            case "OTHER_STORE" -> new LedgerEvent[] {other(AgreementKind.WHOLESALE, List.of("elsewhere"))};
            case "OTHER_KIND" -> new LedgerEvent[] {other(AgreementKind.PURCHASING_AGENT, List.of())};
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static AgreementFiled other(AgreementKind kind, List<String> storeIds) {
        return new AgreementFiled(AGENT, "agr-1", kind, storeIds, "contract", null, TODAY, null, LONG_AGO);
    }

    private static LedgerEvent[] held(int quantity) {
        return quantity == 0
                ? new LedgerEvent[0]
                : new LedgerEvent[] {
                    new SeatsPurchased(
                            AGENT,
                            "ord_0",
                            "other",
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
                            LONG_AGO)
                };
    }

    private static String codes(List<Reason> reasons) {
        return joined(reasons.stream().map(reason -> reason.code().name()));
    }

    /** Why each line was let through, of a purchase that is permitted. */
    private static String causes(PurchaseVerdict verdict) {
        return joined(verdict.findings().stream()
                .filter(finding -> verdict.permitted() && finding.outcome().cause() != null)
                .map(finding -> finding.outcome().cause().name()));
    }

    private static String joined(Stream<String> names) {
        String all = names.collect(Collectors.joining(" "));
        return all.isEmpty() ? "-" : all;
    }
}
