package io.seatledger.domain.purchase;

import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;
import java.util.Map;

/** R1: every product is listed in the store and published. */
final class ProductIsSoldHereRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        return purchase.lines().stream()
                .filter(line -> !sold(purchase, line.productId()))
                .map(line -> Reason.onLine(
                        line.line(),
                        RefusalCode.PRODUCT_NOT_SOLD_HERE,
                        "This store does not sell product " + line.productId() + '.',
                        Map.of("productId", line.productId(), "listed", purchase.listing(line.productId()) != null)))
                .toList();
    }

    private static boolean sold(PurchaseCase purchase, String productId) {
        Listing listing = purchase.listing(productId);
        return listing != null
                && listing.published()
                && purchase.facts().product(productId).known();
    }
}
