package io.seatledger.command.agent.purchase;

import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.domain.purchase.PurchaseRequest;
import io.seatledger.events.Streams;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Buy seats, or be told every reason why not.
 *
 * @param orderId made by the caller side
 * @param lines 1 to {@value PurchaseRequest#LINES_MAX}, numbered from 1
 * @param redeemBy last day on which the seats can be redeemed, {@code null} for no end; may have passed, the seats can
 *     then not be used until it is extended
 * @param placedBy the principal that sent the purchase
 * @param buyer the learner identity of an agent that buys for itself, {@code null} for none
 */
public record PurchaseSeats(
        String orderId,
        String storeId,
        String agentId,
        List<RequestedLine> lines,
        @Nullable String groupId,
        Purpose purpose,
        @Nullable String purchaseOrderNumber,
        @Nullable String fundingPool,
        @Nullable LocalDate redeemBy,
        String placedBy,
        @Nullable ResolvedLearner buyer,
        Instant acceptedAt) {
    public PurchaseSeats {
        lines = PurchaseRequest.bounded(lines);
    }

    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agent(agentId);
    }

    /** What the decision is asked about. */
    public PurchaseRequest request() {
        return new PurchaseRequest(storeId, agentId, lines, groupId, purpose, acceptedAt);
    }
}
