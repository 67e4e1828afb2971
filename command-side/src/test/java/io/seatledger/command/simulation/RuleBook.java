package io.seatledger.command.simulation;

import static io.seatledger.command.simulation.Story.law;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.StorePolicy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a decision had to rest on at its place in the log: no stale policy, no agreement that was revoked before. */
final class RuleBook {
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, StorePolicy> policies = new HashMap<>();
    private final Map<String, AgreementFiled> agreements = new HashMap<>();
    private final Map<String, Integer> usesLeft = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();
    private final Set<String> suspended = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    /** The policy of a store as it is now. */
    StorePolicy policy(String storeId) {
        return policies.getOrDefault(storeId, StorePolicy.DEFAULT);
    }

    /** Agents and their agreements that did not end. */
    List<String[]> agreements() {
        return agreements.values().stream()
                .map(filed -> new String[] {filed.agentId(), filed.agreementId()})
                .sorted(Comparator.comparing(named -> named[1]))
                .toList();
    }

    void read(LedgerEvent event) {
        if (event instanceof StoreOpened e) {
            versions.put(e.storeId(), 1L);
            policies.put(e.storeId(), e.policy());
        } else if (event instanceof StorePolicyChanged e) {
            law(e.policyVersion() == versions.get(e.storeId()) + 1, "a change raises the policy version by one");
            versions.put(e.storeId(), e.policyVersion());
            policies.put(e.storeId(), e.policy());
        } else if (event instanceof StoreClosed e) {
            closed.add(e.storeId());
        } else if (event instanceof AgreementFiled e) {
            agreements.put(e.agentId() + e.agreementId(), e);
        } else if (event instanceof AgreementRevoked e) {
            agreements.remove(e.agentId() + e.agreementId());
            law(revoked.add(e.agentId() + e.agreementId()), "an agreement is revoked once");
        } else if (event instanceof AgreementSuperseded e) {
            law(agreements.remove(e.agentId() + e.agreementId()) != null, "an agreement ends once");
        } else if (event instanceof AgentSuspended e) {
            suspended.add(e.agentId());
        } else if (event instanceof AgentReinstated e) {
            suspended.remove(e.agentId());
        } else if (event instanceof RepurchasePermitGranted e) {
            usesLeft.put(e.agentId() + e.permitId(), e.uses() == null ? Integer.MAX_VALUE : e.uses());
        } else if (event instanceof RepurchasePermitted e && e.permitId() != null) {
            law(usesLeft.merge(e.agentId() + e.permitId(), -1, Integer::sum) >= 0, "a permit has only so many uses");
        } else if (event instanceof OrderPlaced e) {
            placed(e);
        }
    }

    private void placed(OrderPlaced e) {
        law(!closed.contains(e.storeId()), "an open store sells");
        law(!suspended.contains(e.agentId()), "a suspended agent buys nothing");
        law(
                versions.get(e.storeId()) == e.policyVersion(),
                "the policy of version %s is in force, not %s",
                versions.get(e.storeId()),
                e.policyVersion());
        if (e.agreementId() != null) {
            AgreementFiled agreement = agreements.get(e.agentId() + e.agreementId());
            LocalDate today = e.occurredAt().atZone(ZoneOffset.UTC).toLocalDate();
            law(agreement != null, "agreement %s is in force", e.agreementId());
            law(!today.isBefore(agreement.effectiveFrom()), "agreement %s has begun", e.agreementId());
            law(
                    agreement.expiresOn() == null || !today.isAfter(agreement.expiresOn()),
                    "agreement %s has not ended",
                    e.agreementId());
        } else {
            law(!e.bulk(), "a bulk purchase rests on an agreement");
        }
    }
}
