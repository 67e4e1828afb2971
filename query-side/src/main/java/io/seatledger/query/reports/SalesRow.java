package io.seatledger.query.reports;

import io.seatledger.events.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was sold in a period. Money is per currency, in order of their codes; each figure counts in the period in which it happened,
 * whenever the order was placed.
 *
 * @param to first day after the period
 * @param orders placed; with a product, those that hold it
 * @param seats bought
 * @param ordered what the orders placed cost
 * @param cancelled what the orders cancelled cost
 * @param paid captured or marked as paid
 * @param refunded what went back; {@code null} with a product, because a refund is of an order
 */
record SalesRow(
        String period,
        LocalDate from,
        LocalDate to,
        long orders,
        long cancelledOrders,
        long seats,
        List<Money> ordered,
        List<Money> cancelled,
        List<Money> paid,
        @Nullable List<Money> refunded) {}
