package io.seatledger.command.seat;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the automatic redemption of a seat looks at that an agent bought for itself.
 *
 * @param learner of the agent's own learner identity, {@code null} when nothing is to be redeemed automatically
 */
public record OwnSeatFacts(@Nullable LearnerFacts learner) {
    /** Nothing is to be redeemed automatically. */
    public static final OwnSeatFacts NONE = new OwnSeatFacts(null);

    /** Whether an order is of the kind whose seat is redeemed automatically: a single one, for oneself, of such a product. */
    public static boolean concerns(OrderPlaced placed) {
        return concerns(placed.purpose(), placed.lines());
    }

    private static boolean concerns(Purpose purpose, List<OrderLine> lines) {
        return purpose == Purpose.FOR_SELF
                && lines.size() == 1
                && lines.get(0).quantity() == 1
                && lines.get(0).redemption() == Redemption.AUTO;
    }

    /**
     * Looks at the agent's own learner identity where the order is of that kind and the store does not forbid it (R13).
     *
     * @param buyer that identity with all its keys as it was before the decision, {@code null} when there was none
     */
    public static OwnSeatFacts of(OrderPlaced placed, @Nullable ResolvedLearner buyer, Instant at, Ledger ledger) {
        if (!concerns(placed)) {
            return NONE;
        }
        IdentitySeparation separation =
                ledger.read(StoreState.KIND, placed.storeId()).policy().identitySeparation();
        String learnerId = ledger.read(AgentState.KIND, placed.agentId()).learnerId();
        return separation == IdentitySeparation.FORBID
                ? NONE
                : of(placed.lines().get(0).courseId(), learnerId, buyer, at, ledger);
    }

    /** Looks at a learner identity, {@code null} for none. */
    public static OwnSeatFacts of(
            String courseId, @Nullable String learnerId, @Nullable ResolvedLearner buyer, Instant at, Ledger ledger) {
        return learnerId == null
                ? NONE
                : new OwnSeatFacts(LearnerFacts.of(courseId, identity(learnerId, buyer), at, ledger));
    }

    private static ResolvedLearner identity(String learnerId, @Nullable ResolvedLearner buyer) {
        return buyer != null && learnerId.equals(buyer.ref().learnerId())
                ? buyer
                : new ResolvedLearner(new LearnerRef(learnerId, null), List.of(learnerId));
    }
}
