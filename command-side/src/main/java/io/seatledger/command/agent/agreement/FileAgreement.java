package io.seatledger.command.agent.agreement;

import io.seatledger.events.Streams;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.value.AgreementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Put an agreement on file; late filing is fine, even after its expiry.
 *
 * @param storeIds stores it covers, in any order; all stores when empty
 * @param expiresOn last day in force (UTC), {@code null} for no end
 */
public record FileAgreement(
        String agentId,
        String agreementId,
        AgreementKind kind,
        List<String> storeIds,
        String documentReference,
        @Nullable String documentSha256,
        LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        Instant acceptedAt) {
    /** Sorted and without repeats, so that the same scope is the same list. */
    public FileAgreement {
        storeIds = storeIds.stream().distinct().sorted().toList();
    }

    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agent(agentId);
    }

    AgreementFiled filed() {
        return new AgreementFiled(
                agentId,
                agreementId,
                kind,
                storeIds,
                documentReference,
                documentSha256,
                effectiveFrom,
                expiresOn,
                acceptedAt);
    }
}
