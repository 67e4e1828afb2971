package io.seatledger.command.agent.purchase;

/** Ask what would be decided about a purchase; records nothing. */
public record CheckPurchase(PurchaseRequest request) {}
