package io.seatledger.domain.purchase;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.RepurchaseCause;
import io.seatledger.events.value.RequestedLine;
import org.jspecify.annotations.Nullable;

/**
 * What R8 to R12 found about one line.
 *
 * @param courseId {@code null} when the product is not known
 * @param enrollment of the agent's own learner identity, if any
 * @param permitId the permit that was needed and is used, with {@link Outcome#OVERRIDDEN}
 */
public record LineFinding(
        RequestedLine line,
        @Nullable String courseId,
        @Nullable EnrollmentFact enrollment,
        Outcome outcome,
        @Nullable String permitId) {
    /** What becomes of a line because of an enrollment; {@code cause} is recorded where it was let through. */
    public enum Outcome {
        CLEAR(null),
        ACTIVE_ALLOWED(null),
        ACTIVE_WARNED(null),
        ACTIVE_BLOCKED(null),
        FAILED_ALLOWED(RepurchaseCause.FAILED_ALLOWED),
        FAILED_BLOCKED(null),
        PASSED_ALLOWED(RepurchaseCause.PASSED_ALLOWED),
        PASSED_BLOCKED(null),
        OVERRIDDEN(RepurchaseCause.OVERRIDE);

        private final @Nullable RepurchaseCause cause;

        Outcome(@Nullable RepurchaseCause cause) {
            this.cause = cause;
        }

        /** Why the line was let through, {@code null} when nothing stood in its way or it was not. */
        public @Nullable RepurchaseCause cause() {
            return cause;
        }

        /** Only a permit helps (R12). */
        boolean blocked() {
            return this == ACTIVE_BLOCKED || this == FAILED_BLOCKED || this == PASSED_BLOCKED;
        }
    }

    /** Whether the enrollment is a case of R9 to R11 at all. */
    boolean weighs() {
        return outcome != Outcome.CLEAR;
    }

    Basis.LineBasis basis() {
        return new Basis.LineBasis(line.line(), line.productId(), courseId, enrollment, permitId);
    }
}
