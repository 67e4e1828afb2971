package io.seatledger.query.agents;

import io.seatledger.events.LedgerEvent;
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
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.EnrollmentDropRefusalReported;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds agents with agreements and permits; every event of an agent, purchases and refusals too, raises its version. */
@Component
@ProcessingGroup("agents")
class AgentsProjection implements Projection {
    private final ReadModelWriter rows;
    private final EnrollmentFold enrollments;

    AgentsProjection(ReadModelWriter rows) {
        this.rows = rows;
        this.enrollments = new EnrollmentFold(rows);
    }

    @Override
    public List<String> tables() {
        return List.of("agents", "agreements", "enrollments", "permits");
    }

    /** An agent's purchases use up its permits: here all of its stream is one sequence. */
    @Override
    public String sequenceOf(LoggedEvent logged, @Nullable LedgerEvent event) {
        return logged.stream();
    }

    @EventHandler
    void on(AgentRegistered event, LoggedEvent logged) {
        rows.one(
                "insert into agents values (?, ?, ?, ?, 'ACTIVE', ?)",
                event.agentId(),
                event.personRef(),
                event.organizationId(),
                event.learnerId(),
                logged.sequence() + 1);
    }

    @EventHandler
    void on(AgentDetailsChanged event, LoggedEvent logged) {
        change(event, logged, "person_ref", event.personRef());
    }

    @EventHandler
    void on(AgentMovedToOrganization event, LoggedEvent logged) {
        change(event, logged, "organization_id", event.organizationId());
    }

    @EventHandler
    void on(AgentLinkedToLearner event, LoggedEvent logged) {
        change(event, logged, "learner_id", event.learnerId());
    }

    @EventHandler
    void on(AgentUnlinkedFromLearner event, LoggedEvent logged) {
        change(event, logged, "learner_id", null);
    }

    @EventHandler
    void on(AgentSuspended event, LoggedEvent logged) {
        change(event, logged, "status", "SUSPENDED");
    }

    @EventHandler
    void on(AgentReinstated event, LoggedEvent logged) {
        change(event, logged, "status", "ACTIVE");
    }

    @EventHandler
    void on(AgreementFiled event, LoggedEvent logged) {
        rows.one(
                "insert into agreements values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                event.agentId(),
                event.agreementId(),
                logged.position(),
                event.kind(),
                event.storeIds(),
                event.documentReference(),
                event.documentSha256(),
                event.effectiveFrom(),
                event.expiresOn());
        raiseVersion(event, logged);
    }

    @EventHandler
    void on(AgreementRevoked event, LoggedEvent logged) {
        end(event.agentId(), event.agreementId(), "REVOKED");
        raiseVersion(event, logged);
    }

    @EventHandler
    void on(AgreementSuperseded event, LoggedEvent logged) {
        end(event.agentId(), event.agreementId(), "SUPERSEDED");
        raiseVersion(event, logged);
    }

    @EventHandler
    void on(RepurchasePermitGranted event, LoggedEvent logged) {
        rows.one(
                "insert into permits values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.agentId(),
                event.permitId(),
                logged.position(),
                event.courseId(),
                event.storeId(),
                event.reason(),
                event.expiresAt(),
                event.uses());
        raiseVersion(event, logged);
    }

    @EventHandler
    void on(RepurchasePermitted event, LoggedEvent logged) {
        if (event.permitId() != null) {
            rows.one(
                    "update permits set uses_left = uses_left - 1 where agent_id = ? and permit_id = ?",
                    event.agentId(),
                    event.permitId());
        }
        raiseVersion(event, logged);
    }

    @EventHandler
    void on(AgentEvent event, LoggedEvent logged) {
        raiseVersion(event, logged);
    }

    @EventHandler
    void on(EnrollmentReported event) {
        enrollments.reported(event);
    }

    @EventHandler
    void on(EnrollmentDropped event) {
        enrollments.dropped(event);
    }

    @EventHandler
    void on(EnrollmentAttemptFailed event) {
        enrollments.leftAlone(event.learnerId(), event.courseId(), event.version(), event.observedAt());
    }

    @EventHandler
    void on(EnrollmentDropRefusalReported event) {
        enrollments.leftAlone(event.learnerId(), event.courseId(), event.version(), event.observedAt());
    }

    private void end(String agentId, String agreementId, String how) {
        rows.one("update agreements set ended = ? where agent_id = ? and agreement_id = ?", how, agentId, agreementId);
    }

    private void change(AgentEvent event, LoggedEvent logged, String column, @Nullable String value) {
        rows.one(
                "update agents set " + column + " = ?, version = ? where agent_id = ?",
                value,
                logged.sequence() + 1,
                event.agentId());
    }

    /** An agent that is not registered can be turned away too: its stream has events, but there is no one to show. */
    private void raiseVersion(AgentEvent event, LoggedEvent logged) {
        rows.any("update agents set version = ? where agent_id = ?", logged.sequence() + 1, event.agentId());
    }
}
