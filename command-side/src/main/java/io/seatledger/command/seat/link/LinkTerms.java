package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.RedemptionLinkPolicy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** R41: how long links of a store live, and how often they are sent again. */
public record LinkTerms(RedemptionLinkPolicy policy) {

    /** Those of the store that sold the seat, as they are now. */
    public static LinkTerms of(OrderPlaced placed, Ledger ledger) {
        return new LinkTerms(
                ledger.read(StoreState.KIND, placed.storeId()).policy().redemptionLink());
    }

    /** First instant at which a link sent at this time is expired, {@code null} for no end. */
    public @Nullable Instant expiresAt(Instant sentAt) {
        return policy.ttlDays() == 0 ? null : sentAt.plus(Duration.ofDays(policy.ttlDays()));
    }

    /** Seconds until a link sent at this time may be sent again; 0 when it may now. */
    long secondsUntilResend(Instant sentAt, Instant at) {
        Duration left = Duration.between(at, sentAt.plusSeconds(policy.resendIntervalSeconds()));
        return left.isNegative() ? 0 : left.plusNanos(999_999_999).toSeconds();
    }
}
