package io.seatledger.resource;

import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchasing agent and its standing at the time of the answer.
 *
 * @param name {@code null} for callers who may not see personal data, and after erasure; so is {@code email}
 * @param status {@code ACTIVE} or {@code SUSPENDED}
 * @param permits those that can still let a purchase through
 * @param enrollments those of its own learner identity
 * @param version number of events in its stream; also its {@code ETag}
 */
public record AgentResource(
        String agentId,
        @Nullable String name,
        @Nullable String email,
        String organizationId,
        @Nullable String learnerId,
        String status,
        List<Agreement> agreements,
        List<Permit> permits,
        List<Enrollment> enrollments,
        long version) {

    /**
     * An agreement on file.
     *
     * @param status {@code FILED}, {@code IN_FORCE}, {@code EXPIRED}, {@code REVOKED} or {@code SUPERSEDED} at the time of
     *     the answer
     */
    public record Agreement(
            String agreementId,
            AgreementKind kind,
            List<String> storeIds,
            String documentReference,
            LocalDate effectiveFrom,
            @Nullable LocalDate expiresOn,
            String status) {}

    /**
     * A repurchase permit.
     *
     * @param usesLeft {@code null} for any number
     */
    public record Permit(
            String permitId,
            String courseId,
            @Nullable String storeId,
            String reason,
            @Nullable Instant expiresAt,
            @Nullable Integer usesLeft) {}

    /**
     * What the LMS last said of one course.
     *
     * @param active R61, at the time of the answer
     */
    public record Enrollment(
            String courseId,
            EnrollmentPhase phase,
            @Nullable EnrollmentResult result,
            @Nullable Instant expiresAt,
            boolean active) {}
}
