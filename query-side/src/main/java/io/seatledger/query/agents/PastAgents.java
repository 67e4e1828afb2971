package io.seatledger.query.agents;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.Agreement;
import io.seatledger.domain.agent.AgreementStanding;
import io.seatledger.domain.agent.Permit;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.agent.AgentDetailsChanged;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.AgentMovedToOrganization;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Past;
import io.seatledger.query.reading.PastStates;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.AgentResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads agents with their standing as it was: folded from what their streams say of standing, agreements and permits, and from what
 * the LMS had said of the learner that each was linked to then. Names are no part of the past: they are those of today.
 */
@Component
class PastAgents implements Past {
    /** An agent's stream also holds all its purchases and refusals, which its standing does not depend on. */
    private static final Set<Class<? extends LedgerEvent>> STANDING = Set.of(
            AgentRegistered.class,
            AgentDetailsChanged.class,
            AgentMovedToOrganization.class,
            AgentLinkedToLearner.class,
            AgentUnlinkedFromLearner.class,
            AgentSuspended.class,
            AgentReinstated.class,
            AgreementFiled.class,
            AgreementRevoked.class,
            AgreementSuperseded.class,
            RepurchasePermitGranted.class,
            RepurchasePermitted.class);

    private static final Set<Class<? extends LedgerEvent>> ENROLLMENT =
            Set.of(EnrollmentReported.class, EnrollmentDropped.class);

    private final Agents agents;
    private final PastStates states;
    private final Sight sight;

    PastAgents(Agents agents, PastStates states, Sight sight) {
        this.agents = agents;
        this.states = states;
        this.sight = sight;
    }

    List<Agents.Found> some(Collection<String> ids, Caller caller, Moment then) {
        Map<String, String> persons =
                agents.persons(sight.ownAgent(caller, new Where().among("agent_id", ids), "agent_id"));
        Map<String, PastStates.Then<AgentState>> found =
                new HashMap<>(states.of(AgentState.KIND, persons.keySet(), STANDING, then));
        found.values().removeIf(agent -> !agent.state().registered());
        Map<String, List<AgentResource.Enrollment>> enrollments = enrollments(found.values(), then);
        return found.entrySet().stream()
                .map(agent -> new Agents.Found(
                        Objects.requireNonNull(persons.get(agent.getKey())),
                        resource(
                                agent.getKey(),
                                agent.getValue(),
                                enrollments.getOrDefault(
                                        learnerOf(agent.getValue().state()), List.of()),
                                caller,
                                then)))
                .toList();
    }

    private static AgentResource resource(
            String agentId,
            PastStates.Then<AgentState> agent,
            List<AgentResource.Enrollment> enrollments,
            Caller caller,
            Moment then) {
        AgentState state = agent.state();
        return new AgentResource(
                agentId,
                null,
                null,
                state.organizationId(),
                state.learnerId(),
                state.status().name(),
                state.agreements().stream()
                        .filter(agreement -> Sight.concerns(caller, agreement.storeIds()))
                        .map(agreement -> agreement(agreement, then))
                        .toList(),
                state.permits().stream()
                        .filter(permit -> permit.holdsAt(then.at()))
                        .filter(permit -> permit.storeId() == null || Sight.concerns(caller, List.of(permit.storeId())))
                        .map(PastAgents::permit)
                        .toList(),
                enrollments,
                agent.version());
    }

    private Map<String, List<AgentResource.Enrollment>> enrollments(
            Collection<PastStates.Then<AgentState>> found, Moment then) {
        Set<String> learners =
                found.stream().map(agent -> learnerOf(agent.state())).collect(Collectors.toSet());
        List<Agents.Enrolled> ever = agents.everEnrolled(learners);
        Map<String, PastStates.Then<EnrollmentState>> known = states.of(
                EnrollmentState.KIND, ever.stream().map(PastAgents::id).toList(), ENROLLMENT, then);
        Map<String, List<AgentResource.Enrollment>> enrollments = new HashMap<>();
        for (Agents.Enrolled enrolled : ever) {
            PastStates.Then<EnrollmentState> enrollment = known.get(id(enrolled));
            EnrollmentPhase phase =
                    enrollment == null ? null : enrollment.state().phase();
            if (enrollment != null && phase != null) {
                EnrollmentState state = enrollment.state();
                enrollments
                        .computeIfAbsent(enrolled.learnerId(), any -> new ArrayList<>())
                        .add(new AgentResource.Enrollment(
                                enrolled.courseId(),
                                phase,
                                state.result(),
                                state.expiresAt(),
                                state.activeAt(then.at())));
            }
        }
        return enrollments;
    }

    private static String id(Agents.Enrolled enrolled) {
        return EnrollmentState.id(enrolled.courseId(), enrolled.learnerId());
    }

    /** Nobody has an empty id. */
    private static String learnerOf(AgentState state) {
        @Nullable String learnerId = state.learnerId();
        return learnerId == null ? "" : learnerId;
    }

    private static AgentResource.Agreement agreement(Agreement agreement, Moment then) {
        return new AgentResource.Agreement(
                agreement.agreementId(),
                agreement.kind(),
                agreement.storeIds(),
                agreement.documentReference(),
                agreement.effectiveFrom(),
                agreement.expiresOn(),
                AgreementStanding.of(agreement, then.at()).name());
    }

    private static AgentResource.Permit permit(Permit permit) {
        return new AgentResource.Permit(
                permit.permitId(),
                permit.courseId(),
                permit.storeId(),
                permit.reason(),
                permit.expiresAt(),
                permit.usesLeft());
    }

    @Override
    public String kind() {
        return Streams.AGENT;
    }

    @Override
    public List<String> readModels() {
        return List.of("agents");
    }

    @Override
    public Map<String, AgentResource> then(Collection<String> ids, Moment moment, Caller caller) {
        return some(ids, caller, moment).stream()
                .map(Agents.Found::agent)
                .collect(Collectors.toMap(AgentResource::agentId, Function.identity()));
    }
}
