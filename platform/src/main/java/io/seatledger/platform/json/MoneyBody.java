package io.seatledger.platform.json;

import io.seatledger.events.value.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Money as callers send it.
 *
 * @param amountMinor whole minor units; up to the largest number that every JSON reader keeps exactly
 * @param currency ISO 4217 code
 */
public record MoneyBody(
        @Min(0) @Max(AMOUNT_MAX) long amountMinor,
        @CurrencyCode String currency) {
    public static final long AMOUNT_MAX = 9_007_199_254_740_991L;

    public Money toMoney() {
        return new Money(amountMinor, currency);
    }
}
