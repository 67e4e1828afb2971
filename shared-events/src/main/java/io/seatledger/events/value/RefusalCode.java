package io.seatledger.events.value;

/**
 * Why a command was refused. Codes are part of the public API: add, never rename. The order is the order of precedence
 * in answers.
 */
public enum RefusalCode {
    STORE_CLOSED("R1", FixableBy.STORE_ADMIN),
    PRODUCT_NOT_SOLD_HERE("R1", FixableBy.STORE_ADMIN),
    QUANTITY_OUT_OF_RANGE("R2", FixableBy.CALLER),
    AGENT_UNKNOWN("R3", FixableBy.STORE_ADMIN),
    AGENT_SUSPENDED("R3", FixableBy.STORE_ADMIN),
    AGREEMENT_REQUIRED("R4", FixableBy.AGENT),
    AGREEMENT_NOT_YET_EFFECTIVE("R4", FixableBy.AGENT),
    AGREEMENT_EXPIRED("R4", FixableBy.AGENT),
    AGREEMENT_REVOKED("R4", FixableBy.AGENT),
    SALE_MODEL_RETAIL("R5", FixableBy.STORE_ADMIN),
    GROUP_UNKNOWN("R7", FixableBy.CALLER),
    GROUP_NOT_PERMITTED("R7", FixableBy.STORE_ADMIN),
    GROUP_REQUIRED("R7", FixableBy.CALLER),
    ACTIVE_ENROLLMENT("R9", FixableBy.STORE_ADMIN),
    REPURCHASE_FAILED_NOT_ALLOWED("R10", FixableBy.STORE_ADMIN),
    REPURCHASE_PASSED_NOT_ALLOWED("R11", FixableBy.STORE_ADMIN),
    IDENTITY_NOT_SEPARATED("R13", FixableBy.AGENT),

    ORDER_CANCELLED("order", FixableBy.CALLER),
    ORDER_ALREADY_PAID("order", FixableBy.CALLER),
    ORDER_NOT_PAID("order", FixableBy.CALLER),
    PAYMENT_NOT_AUTHORIZED("order", FixableBy.CALLER),
    PAYMENT_ALREADY_AUTHORIZED("order", FixableBy.CALLER),
    /** The authorization was given up; the order can only be cancelled. */
    PAYMENT_VOIDED("order", FixableBy.CALLER),
    AMOUNT_MISMATCH("order", FixableBy.CALLER),

    CURRENCY_MISMATCH("set-up", FixableBy.CALLER),
    PRODUCT_UNKNOWN("set-up", FixableBy.CALLER),
    AGREEMENT_DATES_REVERSED("set-up", FixableBy.CALLER),
    AGREEMENT_ALREADY_REVOKED("set-up", FixableBy.CALLER),
    AGREEMENT_LIMIT_REACHED("set-up", FixableBy.STORE_ADMIN),
    PERMIT_LIMIT_REACHED("set-up", FixableBy.STORE_ADMIN),
    STORE_UNKNOWN("set-up", FixableBy.CALLER),
    GROUP_PARENT_UNKNOWN("set-up", FixableBy.CALLER),
    GROUP_CYCLE("set-up", FixableBy.CALLER),
    GROUP_TOO_DEEP("set-up", FixableBy.CALLER),
    GROUP_ORGANIZATION_MISMATCH("set-up", FixableBy.CALLER);

    private final String rule;
    private final FixableBy fixableBy;

    RefusalCode(String rule, FixableBy fixableBy) {
        this.rule = rule;
        this.fixableBy = fixableBy;
    }

    /** The rule of {@code docs/rules.md} that forbids it, or the part of the contract that does. */
    public String rule() {
        return rule;
    }

    public FixableBy fixableBy() {
        return fixableBy;
    }
}
