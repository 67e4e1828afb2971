package io.seatledger.domain.purchase;

import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SaleModel;
import java.util.List;
import java.util.Map;

/** R5: bulk needs the sale model wholesale, by the product's override in the store, else by the store. */
final class BulkNeedsWholesaleRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        return purchase.lines().stream()
                .filter(line -> purchase.bulk(line.productId()))
                .filter(line -> saleModel(purchase, line.productId()) == SaleModel.RETAIL)
                .map(line -> Reason.onLine(
                        line.line(),
                        RefusalCode.SALE_MODEL_RETAIL,
                        "Product " + line.productId() + " is sold one by one here.",
                        Map.of(
                                "productId", line.productId(),
                                "liveSeats", purchase.agent().liveSeatsOf(line.productId()))))
                .toList();
    }

    private static SaleModel saleModel(PurchaseCase purchase, String productId) {
        Listing listing = purchase.listing(productId);
        SaleModel override = listing == null ? null : listing.saleModel();
        return override == null ? purchase.policy().saleModel() : override;
    }
}
