package io.seatledger.events.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase decision rested on, copied so that a replay never consults anything.
 *
 * @param policyVersion of the store; 0 when the store is not known
 * @param agreementId the agreement in force that opened bulk purchasing, if one was needed and found
 * @param enrollment the enrollment that weighed on the decision, the first by line
 * @param permitId the permit that was needed and used, the first by line
 * @param lines the same by line, with the mapping of each product
 */
public record Basis(
        long policyVersion,
        @Nullable String agreementId,
        @Nullable EnrollmentFact enrollment,
        @Nullable String permitId,
        List<LineBasis> lines) {
    public Basis {
        lines = List.copyOf(lines);
    }

    /**
     * The part of the basis that one line rested on.
     *
     * @param courseId the course the product was mapped to, {@code null} when the product is not known
     */
    public record LineBasis(
            int line,
            String productId,
            @Nullable String courseId,
            @Nullable EnrollmentFact enrollment,
            @Nullable String permitId) {}
}
