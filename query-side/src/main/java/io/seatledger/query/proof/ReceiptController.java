package io.seatledger.query.proof;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers the receipt of a purchase, which its holder can verify alone. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR, Role.STORE_BACKEND, Role.AGENT})
class ReceiptController {
    private final ReadModels readModels;
    private final Receipts receipts;

    ReceiptController(ReadModels readModels, Receipts receipts) {
        this.readModels = readModels;
        this.receipts = receipts;
    }

    @GetMapping(path = "/v1/orders/{orderId}/receipt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> receipt(
            @PathVariable @Id String orderId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        LoggedEvent placed = readModels
                .read(atLeast, () -> receipts.placed(orderId, caller), "orders")
                .value();
        return receipts.receipt(placed).answer();
    }
}
