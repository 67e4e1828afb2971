package io.seatledger.command.seat.expire;

import io.seatledger.command.ledger.Deadline;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.seat.AssignmentRejected;
import io.seatledger.events.seat.AssignmentWithdrawn;
import io.seatledger.events.seat.EnrollmentGivenUp;
import io.seatledger.events.seat.RedemptionLinkCancelled;
import io.seatledger.events.seat.RedemptionLinkResent;
import io.seatledger.events.seat.RedemptionLinkSent;
import io.seatledger.events.seat.RedemptionLinksSent;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.SeatsReissued;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When seats are to be looked at again, because time may have brought something about that nobody recorded. */
public final class SeatDeadlines {
    /** Seats that come back may find that their day has passed meanwhile. */
    private static final Set<Class<? extends SeatEvent>> COMING_BACK = Set.of(
            ReturnDenied.class,
            ReturnWithdrawn.class,
            SeatUnassigned.class,
            AssignmentRejected.class,
            AssignmentWithdrawn.class,
            EnrollmentGivenUp.class,
            RedemptionLinkCancelled.class,
            SeatsReissued.class);

    private SeatDeadlines() {}

    /** Those that an event sets. */
    public static List<Deadline> of(LedgerEvent event) {
        if (event instanceof RedemptionLinkSent sent) {
            return at(event, sent.expiresAt());
        }
        if (event instanceof RedemptionLinksSent sent) {
            return at(event, sent.expiresAt());
        }
        if (event instanceof RedemptionLinkResent sent) {
            return at(event, sent.expiresAt());
        }
        if (event instanceof OrderPlaced placed) {
            return at(event, endOf(placed.redeemBy()));
        }
        if (event instanceof RedeemByChanged changed) {
            return at(event, endOf(changed.redeemBy()));
        }
        return COMING_BACK.contains(event.getClass()) ? at(event, event.occurredAt()) : List.of();
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<Deadline> at(LedgerEvent event, @Nullable Instant dueAt) {
        return dueAt == null ? List.of() : List.of(new Deadline(event.stream(), dueAt));
    }
}
