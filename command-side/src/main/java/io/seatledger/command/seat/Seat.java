package io.seatledger.command.seat;

import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one seat beyond its order.
 *
 * @param state {@code null} where the order says it: pending before release, available after, voided when cancelled
 * @param hold the learner of an assigned seat or of one waiting for approval; kept while a return is pending
 * @param link of an awaiting seat; kept while a return is pending
 * @param ownerGroup {@code null} while the seat belongs to the group of its order
 * @param requestId of the open request that concerns it
 * @param returnId of the return it was last in
 * @param was the state a pending return remembers
 * @param spent tokens of links that ended, the newest last, at most {@value #SPENT_MAX}
 * @param touched how many events concern it
 */
public record Seat(
        @Nullable SeatState state,
        @Nullable Hold hold,
        @Nullable Link link,
        @Nullable OwnerGroup ownerGroup,
        @Nullable String requestId,
        @Nullable String returnId,
        @Nullable SeatState was,
        List<SpentToken> spent,
        long touched) {
    static final int SPENT_MAX = 64;

    /** A seat that nothing happened to. */
    public static final Seat UNTOUCHED = new Seat(null, null, null, null, null, null, null, List.of(), 0);

    public Seat {
        spent = List.copyOf(spent);
    }

    Seat again() {
        return new Seat(state, hold, link, ownerGroup, requestId, returnId, was, spent, touched + 1);
    }

    /** Available as far as its order says so. */
    Seat freed() {
        return new Seat(null, null, null, ownerGroup, null, returnId, null, spent, touched);
    }

    Seat held(SeatState by, Hold learner) {
        return new Seat(by, learner, null, ownerGroup, requestId, returnId, null, spent, touched);
    }

    Seat waiting(Hold learner, String request) {
        return held(SeatState.APPROVAL_PENDING, learner).withRequest(request);
    }

    Seat invited(Link sent) {
        return new Seat(SeatState.AWAITING, null, sent, ownerGroup, requestId, returnId, null, spent, touched);
    }

    Seat withHold(Hold changed) {
        return new Seat(state, changed, link, ownerGroup, requestId, returnId, was, spent, touched);
    }

    Seat withLink(Link changed) {
        return new Seat(state, hold, changed, ownerGroup, requestId, returnId, was, spent, touched);
    }

    Seat ownedBy(@Nullable String groupId) {
        return new Seat(state, hold, link, new OwnerGroup(groupId), requestId, returnId, was, spent, touched);
    }

    Seat withRequest(@Nullable String request) {
        return new Seat(state, hold, link, ownerGroup, request, returnId, was, spent, touched);
    }

    Seat in(SeatState next) {
        return new Seat(next, hold, link, ownerGroup, requestId, returnId, was, spent, touched);
    }

    Seat givenBack(String returned, SeatState before) {
        Seat dead = link == null ? this : spend(SpentToken.Ending.CANCELLED).withLink(link.dead());
        return new Seat(
                SeatState.RETURN_PENDING,
                hold,
                dead.link,
                ownerGroup,
                requestId,
                returned,
                before,
                dead.spent,
                touched);
    }

    /** Back to what it was before the return; available ones follow their order again. */
    Seat restored() {
        return new Seat(
                was == SeatState.AVAILABLE ? null : was,
                hold,
                link,
                ownerGroup,
                requestId,
                returnId,
                null,
                spent,
                touched);
    }

    /** The token that opens it now has ended so. */
    Seat spend(SpentToken.Ending how) {
        String hash = link == null ? null : link.tokenHash();
        if (link == null || hash == null) {
            return this;
        }
        List<SpentToken> all = Stream.concat(spent.stream(), Stream.of(new SpentToken(hash, how, link.recipient())))
                .toList();
        List<SpentToken> kept = all.size() > SPENT_MAX ? all.subList(1, all.size()) : all;
        return new Seat(state, hold, link, ownerGroup, requestId, returnId, was, kept, touched);
    }

    /** The ended token of an earlier link, {@code null} when this seat never had it or it is long ago. */
    public @Nullable SpentToken ended(String tokenHash) {
        return spent.stream()
                .filter(token -> TokenHashes.same(token.hash(), tokenHash))
                .findFirst()
                .orElse(null);
    }

    /** Who holds it, waits for it or is invited to it; {@code null} for nobody. */
    public @Nullable LearnerRef person() {
        if (hold != null) {
            return hold.learner();
        }
        return link == null ? null : link.recipient();
    }

    /** Whether it waits for approval or for the LMS. */
    public boolean inProcess() {
        return state == SeatState.APPROVAL_PENDING
                || (state == SeatState.ASSIGNED && hold != null && hold.enrollment() != EnrollmentStatus.CONFIRMED);
    }

    /** A mail that another one took the place of concerns nobody. */
    Seat mailFailed(String mailId, String problem) {
        return link == null || !link.mailId().equals(mailId) ? this : withLink(link.failed(problem));
    }
}
