package io.seatledger.domain.purchase;

import io.seatledger.domain.agent.Agreement;
import io.seatledger.domain.agent.AgreementStanding;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * R4: bulk needs an agreement in force, of an accepted kind, covering this store. Without one, the agreement nearest to
 * being in force gives the code: not yet effective, then expired, then revoked.
 */
final class BulkNeedsAgreementRule implements PurchaseRule {
    /** What a newer one superseded speaks no more: the newer one does. */
    private static final List<AgreementStanding> NEAREST_FIRST =
            List.of(AgreementStanding.FILED, AgreementStanding.EXPIRED, AgreementStanding.REVOKED);

    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        if (!purchase.bulk() || inForce(purchase) != null) {
            return List.of();
        }
        return NEAREST_FIRST.stream()
                .flatMap(standing -> nearest(purchase, standing).map(found -> reason(standing, found)))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> List.of(required(purchase)));
    }

    /** The oldest agreement that opens bulk purchasing here and now, {@code null} when none does. */
    static @Nullable Agreement inForce(PurchaseCase purchase) {
        return candidates(purchase, AgreementStanding.IN_FORCE).findFirst().orElse(null);
    }

    private static Stream<Agreement> candidates(PurchaseCase purchase, AgreementStanding standing) {
        return purchase.agent().agreements().stream()
                .filter(agreement -> purchase.policy().acceptedAgreements().contains(agreement.kind()))
                .filter(agreement -> agreement.covers(purchase.request().storeId()))
                .filter(agreement ->
                        AgreementStanding.of(agreement, purchase.request().at()) == standing);
    }

    /** Of several: the one that takes effect first, expired last, or was filed last. */
    private static Stream<Agreement> nearest(PurchaseCase purchase, AgreementStanding standing) {
        Stream<Agreement> candidates = candidates(purchase, standing);
        return switch (standing) {
            case FILED -> candidates.min(Comparator.comparing(Agreement::effectiveFrom)).stream();
            case EXPIRED -> candidates.max(Comparator.comparing(BulkNeedsAgreementRule::lastDay)).stream();
            default -> candidates.reduce((older, newer) -> newer).stream();
        };
    }

    private static LocalDate lastDay(Agreement agreement) {
        return Objects.requireNonNullElse(agreement.expiresOn(), LocalDate.MAX);
    }

    private static Reason reason(AgreementStanding standing, Agreement agreement) {
        String id = agreement.agreementId();
        return switch (standing) {
            case FILED ->
                Reason.of(
                        RefusalCode.AGREEMENT_NOT_YET_EFFECTIVE,
                        "Agreement " + id + " takes effect on " + agreement.effectiveFrom() + '.',
                        Map.of("agreementId", id, "effectiveFrom", agreement.effectiveFrom()));
            case EXPIRED ->
                Reason.of(
                        RefusalCode.AGREEMENT_EXPIRED,
                        "Agreement " + id + " expired after " + lastDay(agreement) + '.',
                        Map.of("agreementId", id, "expiresOn", lastDay(agreement)));
            default ->
                Reason.of(
                        RefusalCode.AGREEMENT_REVOKED, "Agreement " + id + " was revoked.", Map.of("agreementId", id));
        };
    }

    private static Reason required(PurchaseCase purchase) {
        return Reason.of(
                RefusalCode.AGREEMENT_REQUIRED,
                "Buying more than one seat of a product needs an agreement that this store accepts.",
                Map.of("acceptedAgreements", purchase.policy().acceptedAgreements()));
    }
}
