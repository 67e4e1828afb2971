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

    SEAT_NOT_RELEASED("R30", FixableBy.CALLER),
    SEAT_NOT_AVAILABLE("R30", FixableBy.CALLER),
    SEAT_NOT_AWAITING("R42", FixableBy.CALLER),
    SEAT_NOT_ASSIGNED("R34", FixableBy.CALLER),
    START_DATE_PAST("R30", FixableBy.CALLER),
    LEARNER_ALREADY_HOLDS_SEAT("R31", FixableBy.CALLER),
    /** The learner has an enrollment from elsewhere and the list cannot wait for approval: assign the seat by itself. */
    APPROVAL_REQUIRED("R31", FixableBy.CALLER),
    ENROLLMENT_IN_PROGRESS("R32", FixableBy.AGENT),
    NOT_ENOUGH_SEATS("R38", FixableBy.CALLER),
    /** A row of a list that cannot be read. */
    ROW_MALFORMED("R38", FixableBy.CALLER),
    UNASSIGN_NOT_PERMITTED("R34", FixableBy.STORE_ADMIN),
    UNASSIGN_REQUEST_OPEN("R34", FixableBy.STORE_ADMIN),
    LINK_UNKNOWN("R40", FixableBy.CALLER),
    WRONG_RECIPIENT("R40", FixableBy.CALLER),
    LINK_CANCELLED("R42", FixableBy.AGENT),
    LINK_EXPIRED("R42", FixableBy.AGENT),
    LINK_ALREADY_REDEEMED("R42", FixableBy.CALLER),
    RESEND_TOO_SOON("R41", FixableBy.CALLER),
    RESEND_LIMIT_REACHED("R41", FixableBy.STORE_ADMIN),
    REDEEM_BY_PAST("R41", FixableBy.CALLER),
    REQUEST_ALREADY_DECIDED("request", FixableBy.CALLER),
    RETURN_NOT_ALLOWED("R51", FixableBy.STORE_ADMIN),
    RETURN_WINDOW_CLOSED("R51", FixableBy.STORE_ADMIN),
    RETURN_ALREADY_OPEN("R50", FixableBy.CALLER),
    /** The step needs another state of the return, for example a refund that was approved. */
    RETURN_NOT_APPROVED("R53", FixableBy.CALLER),
    REFUND_NOT_FAILED("R53", FixableBy.CALLER),
    REFUND_EXCEEDS_BALANCE("R52", FixableBy.CALLER),

    ORDER_CANCELLED("order", FixableBy.CALLER),
    ORDER_ALREADY_PAID("order", FixableBy.CALLER),
    ORDER_NOT_PAID("order", FixableBy.CALLER),
    PAYMENT_NOT_AUTHORIZED("order", FixableBy.CALLER),
    PAYMENT_ALREADY_AUTHORIZED("order", FixableBy.CALLER),
    /** The authorization was given up; the order can only be cancelled. */
    PAYMENT_VOIDED("order", FixableBy.CALLER),
    AMOUNT_MISMATCH("order", FixableBy.CALLER),
    /** Seats that the store released before payment are in use: take them back first. */
    ORDER_HAS_SEATS_IN_USE("order", FixableBy.CALLER),
    CANCELLATION_REQUEST_OPEN("order", FixableBy.STORE_ADMIN),

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
