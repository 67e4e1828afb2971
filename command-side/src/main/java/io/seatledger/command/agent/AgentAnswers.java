package io.seatledger.command.agent;

import io.seatledger.command.ledger.Attempt;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import io.seatledger.resource.AgentResource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Renders agents as staff see them: their state, with what the vault and the enrollment mirror hold beside it. */
@Component
public class AgentAnswers {
    /** Served by an index of its own over the first events of enrollment streams. */
    private static final String COURSES = """
            select split_part(stream, ':', 2) from ledger.event
            where sequence = 0 and stream like 'enrollment:%' and split_part(stream, ':', 3) = :learner
            order by 1""";

    private final Vault vault;
    private final JdbcClient db;

    AgentAnswers(Vault vault, JdbcClient db) {
        this.vault = vault;
        this.db = db;
    }

    /** What the vault holds of the agent. */
    public Optional<PersonalData> detailsOf(AgentState agent) {
        return vault.read(agent.personRef());
    }

    /** The agent with these details, or with none where they must not be shown. */
    public AgentResource of(
            String agentId,
            AgentState agent,
            Optional<PersonalData> details,
            Attempt attempt,
            Instant at,
            long version) {
        return AgentAnswer.of(
                agentId,
                agent,
                details.map(PersonalData::name).orElse(null),
                details.map(PersonalData::email).orElse(null),
                enrollments(agent.learnerId(), attempt, at),
                at,
                version);
    }

    private List<AgentResource.Enrollment> enrollments(@Nullable String learnerId, Attempt attempt, Instant at) {
        if (learnerId == null) {
            return List.of();
        }
        return db.sql(COURSES).param("learner", learnerId).query(String.class).list().stream()
                .flatMap(courseId -> enrollment(courseId, learnerId, attempt, at))
                .toList();
    }

    private static Stream<AgentResource.Enrollment> enrollment(
            String courseId, String learnerId, Attempt attempt, Instant at) {
        EnrollmentState state = attempt.read(EnrollmentState.KIND, EnrollmentState.id(courseId, learnerId));
        return Stream.ofNullable(state.phase())
                .map(phase -> new AgentResource.Enrollment(
                        courseId, phase, state.result(), state.expiresAt(), state.activeAt(at)));
    }
}
