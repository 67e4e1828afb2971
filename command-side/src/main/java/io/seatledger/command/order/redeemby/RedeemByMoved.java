package io.seatledger.command.order.redeemby;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the date.
 *
 * @param redeemBy last day on which seats of the order can be redeemed, {@code null} for no end
 * @param reinstated how many expired seats are available again
 */
public record RedeemByMoved(String orderId, @Nullable LocalDate redeemBy, int reinstated) {}
