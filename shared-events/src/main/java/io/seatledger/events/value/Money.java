package io.seatledger.events.value;

/**
 * An amount in whole minor units.
 *
 * @param amountMinor cents for USD, yen for JPY
 * @param currency ISO 4217 code
 */
public record Money(long amountMinor, String currency) {}
