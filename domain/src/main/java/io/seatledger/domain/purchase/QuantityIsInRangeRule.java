package io.seatledger.domain.purchase;

import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** R2: a line has 1 seat to the store's maximum, and the order's total can be counted. */
final class QuantityIsInRangeRule implements PurchaseRule {
    private static final BigInteger COUNTABLE = BigInteger.valueOf(Long.MAX_VALUE);

    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        int maximum = purchase.policy().maxQuantity();
        List<Reason> reasons = new ArrayList<>();
        BigInteger total = BigInteger.ZERO;
        for (RequestedLine line : purchase.lines()) {
            if (line.quantity() < 1 || line.quantity() > maximum) {
                reasons.add(outOfRange(line, maximum));
                continue;
            }
            BigInteger withLine = total.add(price(purchase, line));
            if (withLine.compareTo(COUNTABLE) > 0) {
                reasons.add(notCountable(line));
                continue;
            }
            total = withLine;
        }
        return reasons;
    }

    private static BigInteger price(PurchaseCase purchase, RequestedLine line) {
        Listing listing = purchase.listing(line.productId());
        long unitPriceMinor = listing == null ? 0 : listing.unitPriceMinor();
        return BigInteger.valueOf(unitPriceMinor).multiply(BigInteger.valueOf(line.quantity()));
    }

    private static Reason outOfRange(RequestedLine line, int maximum) {
        return Reason.onLine(
                line.line(),
                RefusalCode.QUANTITY_OUT_OF_RANGE,
                "A line has 1 to " + maximum + " seats here.",
                Map.of("quantity", line.quantity(), "minimum", 1, "maximum", maximum));
    }

    private static Reason notCountable(RequestedLine line) {
        return Reason.onLine(
                line.line(),
                RefusalCode.QUANTITY_OUT_OF_RANGE,
                "With this line the total is more than can be counted.",
                Map.of("quantity", line.quantity(), "totalMaximumMinor", Long.MAX_VALUE));
    }
}
