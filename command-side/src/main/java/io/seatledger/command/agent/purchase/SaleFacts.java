package io.seatledger.command.agent.purchase;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.OwnSeatFacts;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.purchase.PurchaseFacts;
import io.seatledger.domain.purchase.PurchaseFactsGatherer;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestedLine;
import java.util.List;

/**
 * What a purchase looks at that is not only asked about: also what follows from it.
 *
 * @param own for the seat that the agent buys for itself
 */
public record SaleFacts(PurchaseFacts purchase, OwnSeatFacts own) {

    /** Reads them; all becomes part of the command's read set. */
    public static SaleFacts gather(PurchaseSeats command, AgentState agent, Ledger ledger) {
        PurchaseFacts facts = PurchaseFactsGatherer.gather(command.request(), agent, ledger);
        return new SaleFacts(facts, own(command, agent, facts, ledger));
    }

    private static OwnSeatFacts own(PurchaseSeats command, AgentState agent, PurchaseFacts facts, Ledger ledger) {
        List<RequestedLine> lines = command.lines();
        if (command.purpose() != Purpose.FOR_SELF
                || lines.size() != 1
                || lines.get(0).quantity() != 1) {
            return OwnSeatFacts.NONE;
        }
        ProductState product = facts.product(lines.get(0).productId());
        return product.known()
                ? OwnSeatFacts.of(product.courseId(), agent.learnerId(), command.buyer(), command.acceptedAt(), ledger)
                : OwnSeatFacts.NONE;
    }
}
