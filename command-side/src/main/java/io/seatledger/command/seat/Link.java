package io.seatledger.command.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The redemption link of an awaiting seat.
 *
 * @param tokenHash keyed hash of the token that opens it, {@code null} when none does any more
 * @param sentAt when it was sent last
 * @param expiresAt first instant at which it is expired, {@code null} for no end
 * @param mailId of the mail that carries it
 * @param mailProblem why that mail did not arrive, {@code null} when nothing is known of that
 */
public record Link(
        LearnerRef recipient,
        @Nullable String tokenHash,
        Instant sentAt,
        @Nullable Instant expiresAt,
        int resends,
        String mailId,
        @Nullable String mailProblem) {

    static Link sent(LearnerRef recipient, String tokenHash, @Nullable Instant expiresAt, String mailId, Instant at) {
        return new Link(recipient, tokenHash, at, expiresAt, 0, mailId, null);
    }

    /** Whether the token with this hash opens it. */
    public boolean opensWith(String hash) {
        return tokenHash != null && TokenHashes.same(tokenHash, hash);
    }

    /** Half-open: expired at {@code expiresAt} itself. */
    public boolean expiredAt(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }

    Link dead() {
        return new Link(recipient, null, sentAt, expiresAt, resends, mailId, mailProblem);
    }

    Link failed(String problem) {
        return new Link(recipient, tokenHash, sentAt, expiresAt, resends, mailId, problem);
    }
}
