package io.seatledger.domain.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where an agreement stands at an instant. */
public enum AgreementStanding {
    FILED,
    IN_FORCE,
    EXPIRED,
    REVOKED,
    SUPERSEDED;

    /**
     * In force from the first instant of {@code effectiveFrom} until just before the end of {@code expiresOn}, both whole
     * days in UTC. What was revoked or superseded is so whatever the day.
     */
    public static AgreementStanding of(Agreement agreement, Instant at) {
        return switch (agreement.ending()) {
            case REVOKED -> REVOKED;
            case SUPERSEDED -> SUPERSEDED;
            case NONE -> byDate(agreement, LocalDate.ofInstant(at, ZoneOffset.UTC));
        };
    }

    private static AgreementStanding byDate(Agreement agreement, LocalDate today) {
        if (today.isBefore(agreement.effectiveFrom())) {
            return FILED;
        }
        LocalDate last = agreement.expiresOn();
        return last != null && today.isAfter(last) ? EXPIRED : IN_FORCE;
    }
}
