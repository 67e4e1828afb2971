package io.seatledger.query.agents;

import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.AgentResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agents with their standing at this moment: four statements for a page of any size, in order of ids. */
@Component
class Agents {
    private static final String AGREEMENTS = "select " + AgreementSql.COLUMNS + " from reporting.agreements ";
    private static final String ENROLLMENTS =
            "select * from reporting.enrollments where learner_id = any(?) and not dropped order by learner_id, course_id";

    private final JdbcClient db;
    private final Sight sight;
    private final Clock clock;

    Agents(JdbcClient db, Sight sight, Clock clock) {
        this.db = db;
        this.sight = sight;
        this.clock = clock;
    }

    /** An agent without name and address, and the key of those in the vault. */
    record Found(String personRef, AgentResource agent) {}

    private record Row(
            String agentId,
            String personRef,
            String organizationId,
            @Nullable String learnerId,
            String status,
            long version) {}

    private record Of<T>(String owner, T value) {}

    /** Keys of personal data in the vault, by agent, of agents that a condition holds for. */
    Map<String, String> persons(Where where) {
        return db
                .sql("select * from reporting.agents " + where.sql())
                .params(where.values())
                .query(Agents::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::agentId, Row::personRef));
    }

    /** Courses that learners ever had an enrollment in, in order; a learner and a course each. */
    List<Enrolled> everEnrolled(Collection<String> learnerIds) {
        return db.sql("select learner_id, course_id from reporting.enrollments where learner_id = any(?)"
                        + " order by learner_id, course_id")
                .param(learnerIds.toArray(String[]::new))
                .query((row, number) -> new Enrolled(row.getString("learner_id"), row.getString("course_id")))
                .list();
    }

    /** A learner and a course. */
    record Enrolled(String learnerId, String courseId) {}

    /** Agents that a condition holds for, with what of their agreements and permits the caller may see. */
    List<Found> page(Where where, int limit, Caller caller) {
        List<Row> rows = db.sql("select * from reporting.agents " + where.sql() + " order by agent_id limit ?")
                .params(where.values(limit))
                .query(Agents::row)
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        String[] ids = rows.stream().map(Row::agentId).toArray(String[]::new);
        Map<String, List<AgentResource.Agreement>> agreements = agreements(ids, now, caller);
        Map<String, List<AgentResource.Permit>> permits = permits(ids, now, caller);
        Map<String, List<AgentResource.Enrollment>> enrollments = enrollments(rows, now);
        return rows.stream()
                .map(row -> new Found(
                        row.personRef(),
                        new AgentResource(
                                row.agentId(),
                                null,
                                null,
                                row.organizationId(),
                                row.learnerId(),
                                row.status(),
                                agreements.getOrDefault(row.agentId(), List.of()),
                                permits.getOrDefault(row.agentId(), List.of()),
                                enrollments.getOrDefault(Objects.requireNonNullElse(row.learnerId(), ""), List.of()),
                                row.version())))
                .toList();
    }

    private Map<String, List<AgentResource.Agreement>> agreements(String[] agentIds, Instant now, Caller caller) {
        Where where = sight.agreements(caller, new Where().among("agent_id", List.of(agentIds)));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return byOwner(db.sql(AGREEMENTS + where.sql() + " order by agent_id, filed")
                .param(today)
                .param(today)
                .params(where.values())
                .query((row, number) -> new Of<>(row.getString("agent_id"), AgreementSql.agreement(row)))
                .list());
    }

    private Map<String, List<AgentResource.Permit>> permits(String[] agentIds, Instant now, Caller caller) {
        Where where = sight.permits(caller, new Where().among("agent_id", List.of(agentIds)))
                .and("(uses_left is null or uses_left > 0)")
                .and("(expires_at is null or expires_at > ?)", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        return byOwner(db.sql("select * from reporting.permits " + where.sql() + " order by agent_id, granted")
                .params(where.values())
                .query((row, number) -> new Of<>(row.getString("agent_id"), permit(row)))
                .list());
    }

    private Map<String, List<AgentResource.Enrollment>> enrollments(List<Row> agents, Instant now) {
        String[] learners = agents.stream()
                .map(Row::learnerId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return byOwner(db.sql(ENROLLMENTS)
                .param(learners)
                .query((row, number) -> new Of<>(row.getString("learner_id"), enrollment(row, now)))
                .list());
    }

    private static <T> Map<String, List<T>> byOwner(List<Of<T>> found) {
        return found.stream()
                .collect(Collectors.groupingBy(Of::owner, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("agent_id"),
                row.getString("person_ref"),
                row.getString("organization_id"),
                row.getString("learner_id"),
                row.getString("status"),
                row.getLong("version"));
    }

    private static AgentResource.Permit permit(ResultSet row) throws SQLException {
        return new AgentResource.Permit(
                row.getString("permit_id"),
                row.getString("course_id"),
                row.getString("store_id"),
                row.getString("reason"),
                instant(row, "expires_at"),
                row.getObject("uses_left", Integer.class));
    }

    /** Active by R61: not started or in progress, and not expired now. */
    private static AgentResource.Enrollment enrollment(ResultSet row, Instant now) throws SQLException {
        EnrollmentPhase phase = EnrollmentPhase.valueOf(row.getString("phase"));
        String result = row.getString("result");
        Instant expiresAt = instant(row, "expires_at");
        return new AgentResource.Enrollment(
                row.getString("course_id"),
                phase,
                result == null ? null : EnrollmentResult.valueOf(result),
                expiresAt,
                phase != EnrollmentPhase.FINISHED && (expiresAt == null || now.isBefore(expiresAt)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
