package io.seatledger.resource;

import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One seat as callers see it.
 *
 * @param number from 1 within the line
 * @param groupId its owner group, {@code null} for no group
 * @param holder who holds it, waits for it to be approved or is invited; {@code null} for nobody
 * @param enrollment how far the LMS got, {@code null} unless the seat is assigned
 * @param unassigning whether it is assigned only until the LMS has dropped the enrollment (R35)
 * @param startsOn first day on which the training link shows, {@code null} for at once
 * @param redeemBy last day on which it can be assigned or redeemed, {@code null} for no end
 * @param requestId of the open request that concerns it
 * @param returnId of the return it was last in
 * @param value its share of the line total (R20)
 * @param trainingLink where its learner is trained: of an assigned seat from its start date on (R36), else {@code null}
 * @param version grows with every event that concerns it; also its {@code ETag}
 */
public record SeatResource(
        String seatId,
        String orderId,
        int line,
        int number,
        String storeId,
        String productId,
        String courseId,
        String agentId,
        @Nullable String groupId,
        SeatState state,
        @Nullable Holder holder,
        @Nullable EnrollmentStatus enrollment,
        boolean unassigning,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate redeemBy,
        @Nullable Link link,
        @Nullable String requestId,
        @Nullable String returnId,
        Money value,
        @Nullable String trainingLink,
        List<SeatAction> allowedActions,
        long version) {

    /**
     * A learner; names and address are {@code null} where they must not be shown, are not known, or were erased.
     *
     * @param learnerId the LMS's id, {@code null} for a person known by e-mail address only
     * @param personRef names the person for erasure, {@code null} when nothing is known beside the id
     */
    public record Holder(
            @Nullable String learnerId,
            @Nullable String personRef,
            @Nullable String email,
            @Nullable String givenName,
            @Nullable String familyName) {}

    /**
     * The redemption link of an awaiting seat.
     *
     * @param email {@code null} where it must not be shown, and after erasure
     * @param expiresAt first instant at which it is expired, {@code null} for no end
     * @param mailProblem why its mail did not arrive, {@code null} when nothing is known of that
     */
    public record Link(
            @Nullable String email,
            Instant sentAt,
            @Nullable Instant expiresAt,
            int resends,
            @Nullable String mailProblem) {}
}
