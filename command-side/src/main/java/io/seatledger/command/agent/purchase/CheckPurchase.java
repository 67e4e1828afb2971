package io.seatledger.command.agent.purchase;

import io.seatledger.domain.purchase.PurchaseRequest;

/** Ask what would be decided about a purchase; records nothing. */
public record CheckPurchase(PurchaseRequest request) {}
