package io.seatledger.events.value;

/**
 * How redemption links live (R41).
 *
 * @param ttlDays days from sending to expiry, 0 for no end
 * @param resendIntervalSeconds least seconds between two sendings
 * @param maxResends most resends of one seat's link
 */
public record RedemptionLinkPolicy(int ttlDays, int resendIntervalSeconds, int maxResends) {}
