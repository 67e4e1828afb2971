package io.seatledger.domain.agent;

import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.value.AgreementKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on file.
 *
 * @param storeIds stores it covers; all stores when empty
 * @param expiresOn last day in force (UTC), {@code null} for no end
 * @param ending whether something other than time ended it
 */
public record Agreement(
        String agreementId,
        AgreementKind kind,
        List<String> storeIds,
        String documentReference,
        @Nullable String documentSha256,
        LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        Ending ending) {
    /** What ended an agreement before its time. */
    public enum Ending {
        NONE,
        REVOKED,
        SUPERSEDED
    }

    public Agreement {
        storeIds = List.copyOf(storeIds);
    }

    /** As it was filed. */
    public static Agreement filed(AgreementFiled e) {
        return new Agreement(
                e.agreementId(),
                e.kind(),
                e.storeIds(),
                e.documentReference(),
                e.documentSha256(),
                e.effectiveFrom(),
                e.expiresOn(),
                Ending.NONE);
    }

    /** The same, ended. */
    public Agreement ended(Ending how) {
        return new Agreement(
                agreementId, kind, storeIds, documentReference, documentSha256, effectiveFrom, expiresOn, how);
    }

    /** Whether it opens bulk purchasing in a store, when in force. */
    public boolean covers(String storeId) {
        return storeIds.isEmpty() || storeIds.contains(storeId);
    }
}
