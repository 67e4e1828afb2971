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
import io.seatledger.query.projection.LedgerPage;
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

    AgentsProjection(ReadModelWriter rows) {
        this.rows = rows;
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
    void on(AgentRegistered event, LoggedEvent logged, LedgerPage page) {
        rows.one(
                "insert into agents values (?, ?, ?, ?, 'ACTIVE', ?)",
                event.agentId(),
                event.personRef(),
                event.organizationId(),
                event.learnerId(),
                logged.sequence() + 1);
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgentDetailsChanged event, LoggedEvent logged, LedgerPage page) {
        change(event, "person_ref", event.personRef());
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgentMovedToOrganization event, LoggedEvent logged, LedgerPage page) {
        change(event, "organization_id", event.organizationId());
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgentLinkedToLearner event, LoggedEvent logged, LedgerPage page) {
        change(event, "learner_id", event.learnerId());
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgentUnlinkedFromLearner event, LoggedEvent logged, LedgerPage page) {
        change(event, "learner_id", null);
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgentSuspended event, LoggedEvent logged, LedgerPage page) {
        change(event, "status", "SUSPENDED");
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgentReinstated event, LoggedEvent logged, LedgerPage page) {
        change(event, "status", "ACTIVE");
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgreementFiled event, LoggedEvent logged, LedgerPage page) {
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
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgreementRevoked event, LoggedEvent logged, LedgerPage page) {
        end(event.agentId(), event.agreementId(), "REVOKED");
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgreementSuperseded event, LoggedEvent logged, LedgerPage page) {
        end(event.agentId(), event.agreementId(), "SUPERSEDED");
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(RepurchasePermitGranted event, LoggedEvent logged, LedgerPage page) {
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
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(RepurchasePermitted event, LoggedEvent logged, LedgerPage page) {
        if (event.permitId() != null) {
            rows.one(
                    "update permits set uses_left = uses_left - 1 where agent_id = ? and permit_id = ?",
                    event.agentId(),
                    event.permitId());
        }
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(AgentEvent event, LoggedEvent logged, LedgerPage page) {
        raiseVersion(event, logged, page);
    }

    @EventHandler
    void on(EnrollmentReported event, LedgerPage page) {
        enrollments(page).reported(event);
    }

    @EventHandler
    void on(EnrollmentDropped event, LedgerPage page) {
        enrollments(page).dropped(event);
    }

    @EventHandler
    void on(EnrollmentAttemptFailed event, LedgerPage page) {
        enrollments(page).leftAlone(event, event.version(), event.observedAt());
    }

    @EventHandler
    void on(EnrollmentDropRefusalReported event, LedgerPage page) {
        enrollments(page).leftAlone(event, event.version(), event.observedAt());
    }

    private void end(String agentId, String agreementId, String how) {
        rows.one("update agreements set ended = ? where agent_id = ? and agreement_id = ?", how, agentId, agreementId);
    }

    private void change(AgentEvent event, String column, @Nullable String value) {
        rows.one("update agents set " + column + " = ? where agent_id = ?", value, event.agentId());
    }

    private static void raiseVersion(AgentEvent event, LoggedEvent logged, LedgerPage page) {
        page.work(AgentVersions.class, AgentVersions::new).raised(event.agentId(), logged.sequence() + 1);
    }

    private static EnrollmentFold enrollments(LedgerPage page) {
        return page.work(EnrollmentFold.class, EnrollmentFold::new);
    }
}
