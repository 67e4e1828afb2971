package io.seatledger.events.agent;

import io.seatledger.events.value.AgreementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement went on file. In force from the first instant of {@code effectiveFrom} until just before the end of
 * {@code expiresOn}, both whole days in UTC.
 *
 * @param storeIds stores it covers, sorted; all stores when empty
 * @param documentSha256 digest of the signed document in lower-case hex, if given
 * @param expiresOn last day in force, {@code null} for no end
 */
public record AgreementFiled(
        String agentId,
        String agreementId,
        AgreementKind kind,
        List<String> storeIds,
        String documentReference,
        @Nullable String documentSha256,
        LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        Instant occurredAt)
        implements AgentEvent {
    public AgreementFiled {
        storeIds = List.copyOf(storeIds);
    }
}
