package io.seatledger.domain.agent;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.agent.AgentDetailsChanged;
import io.seatledger.events.agent.AgentEvent;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.AgentMovedToOrganization;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.agent.LiveSeatsRestored;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent as its stream tells it.
 *
 * @param personRef key of its personal data in the vault; empty before it was registered, as is {@code organizationId}
 * @param learnerId its own learner identity, {@code null} when not linked (R8)
 * @param agreements all that were ever filed, oldest first, at most {@value #AGREEMENTS_MAX}
 * @param permits those not used up, oldest first, at most {@value #PERMITS_MAX}; expired ones go with the next grant
 * @param liveSeats seats held in any state but voided, expired and returned, by product
 */
public record AgentState(
        AgentStatus status,
        String personRef,
        String organizationId,
        @Nullable String learnerId,
        List<Agreement> agreements,
        List<Permit> permits,
        Map<String, Long> liveSeats)
        implements StreamState<AgentState> {
    public static final int AGREEMENTS_MAX = 1_000;
    public static final int PERMITS_MAX = 1_000;

    public static final AgentState EMPTY =
            new AgentState(AgentStatus.NONE, "", "", null, List.of(), List.of(), Map.of());

    public static final StreamKind<AgentState> KIND = new StreamKind<>(Streams.AGENT, AgentState.class, EMPTY);

    private static final Fold<AgentState> FOLD = Fold.<AgentState>over(AgentEvent.class)
            .on(AgentRegistered.class, AgentState::registeredAs)
            .on(AgentDetailsChanged.class, (state, e) -> state.withPerson(e.personRef(), state.organizationId()))
            .on(AgentMovedToOrganization.class, (state, e) -> state.withPerson(state.personRef(), e.organizationId()))
            .on(AgentLinkedToLearner.class, (state, e) -> state.withLearner(e.learnerId()))
            .on(AgentUnlinkedFromLearner.class, (state, e) -> state.withLearner(null))
            .on(AgentSuspended.class, (state, e) -> state.withStatus(AgentStatus.SUSPENDED))
            .on(AgentReinstated.class, (state, e) -> state.withStatus(AgentStatus.ACTIVE))
            .on(AgreementFiled.class, AgentState::filed)
            .on(AgreementRevoked.class, (state, e) -> state.ended(e.agreementId(), Agreement.Ending.REVOKED))
            .on(AgreementSuperseded.class, (state, e) -> state.ended(e.agreementId(), Agreement.Ending.SUPERSEDED))
            .on(RepurchasePermitGranted.class, AgentState::permitted)
            .on(RepurchasePermitted.class, (state, e) -> state.permitUsed(e.permitId()))
            .on(SeatsPurchased.class, (state, e) -> state.seatsMoved(e.productId(), e.quantity()))
            .on(SeatsVoided.class, (state, e) -> state.seatsMoved(e.productId(), -e.quantity()))
            .on(ReleasedSeatsVoided.class, (state, e) -> state.seatsMoved(e.productId(), -e.quantity()))
            .on(LiveSeatsReduced.class, (state, e) -> state.seatsMoved(e.productId(), -e.quantity()))
            .on(LiveSeatsRestored.class, (state, e) -> state.seatsMoved(e.productId(), e.quantity()))
            .ignore(PurchaseRefused.class)
            .complete();

    public AgentState {
        agreements = List.copyOf(agreements);
        permits = List.copyOf(permits);
        liveSeats = Map.copyOf(liveSeats);
    }

    @Override
    public AgentState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** Whether the agent was ever registered; a suspended one is, too. */
    public boolean registered() {
        return status != AgentStatus.NONE;
    }

    /** Seats of a product that the agent holds live, in all stores together. */
    public long liveSeatsOf(String productId) {
        return liveSeats.getOrDefault(productId, 0L);
    }

    /** The agreement of this id, {@code null} when none is on file. */
    public @Nullable Agreement agreement(String agreementId) {
        return agreements.stream()
                .filter(agreement -> agreement.agreementId().equals(agreementId))
                .findFirst()
                .orElse(null);
    }

    private AgentState registeredAs(AgentRegistered e) {
        return new AgentState(
                AgentStatus.ACTIVE, e.personRef(), e.organizationId(), e.learnerId(), agreements, permits, liveSeats);
    }

    private AgentState withPerson(String person, String organization) {
        return new AgentState(status, person, organization, learnerId, agreements, permits, liveSeats);
    }

    private AgentState withLearner(@Nullable String learner) {
        return new AgentState(status, personRef, organizationId, learner, agreements, permits, liveSeats);
    }

    private AgentState withStatus(AgentStatus after) {
        return new AgentState(after, personRef, organizationId, learnerId, agreements, permits, liveSeats);
    }

    private AgentState withAgreements(List<Agreement> after) {
        return new AgentState(status, personRef, organizationId, learnerId, after, permits, liveSeats);
    }

    private AgentState withPermits(List<Permit> after) {
        return new AgentState(status, personRef, organizationId, learnerId, agreements, after, liveSeats);
    }

    private AgentState filed(AgreementFiled e) {
        return withAgreements(Stream.concat(agreements.stream(), Stream.of(Agreement.filed(e)))
                .toList());
    }

    private AgentState ended(String agreementId, Agreement.Ending how) {
        return withAgreements(agreements.stream()
                .map(agreement -> agreement.agreementId().equals(agreementId) ? agreement.ended(how) : agreement)
                .toList());
    }

    private AgentState permitted(RepurchasePermitGranted e) {
        Permit granted = new Permit(e.permitId(), e.courseId(), e.storeId(), e.reason(), e.expiresAt(), e.uses());
        return withPermits(Stream.concat(
                        permits.stream().filter(permit -> permit.holdsAt(e.occurredAt())), Stream.of(granted))
                .toList());
    }

    private AgentState permitUsed(@Nullable String permitId) {
        return withPermits(permits.stream()
                .flatMap(permit -> permit.permitId().equals(permitId) ? afterUse(permit) : Stream.of(permit))
                .toList());
    }

    private static Stream<Permit> afterUse(Permit permit) {
        Integer left = permit.usesLeft();
        if (left == null) {
            return Stream.of(permit);
        }
        return left == 1 ? Stream.empty() : Stream.of(permit.used(left - 1));
    }

    private AgentState seatsMoved(String productId, int by) {
        Map<String, Long> after = new HashMap<>(liveSeats);
        after.merge(productId, (long) by, Long::sum);
        after.values().remove(0L);
        return new AgentState(status, personRef, organizationId, learnerId, agreements, permits, after);
    }
}
