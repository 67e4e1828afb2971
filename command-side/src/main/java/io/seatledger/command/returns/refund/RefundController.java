package io.seatledger.command.returns.refund;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.returns.ReturnExchange;
import io.seatledger.command.returns.StepBody;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.ReturnResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the payment provider or the store's staff reports of the money of a return. */
@RestController
class RefundController {

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(ReturnResource.class)
    @Keyed
    @PostMapping("/v1/returns/{returnId}/refund-settled")
    ResponseEntity<byte[]> settled(
            @PathVariable @Id String returnId, @RequestBody StepBody body, CommandExchange exchange) {
        return ReturnExchange.byStaff(
                exchange,
                returnId,
                "SettleRefund",
                actor -> new SettleRefund(returnId, body.reference(), body.notes(), actor, exchange.acceptedAt()));
    }

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(ReturnResource.class)
    @Keyed
    @PostMapping("/v1/returns/{returnId}/refund-failed")
    ResponseEntity<byte[]> failed(
            @PathVariable @Id String returnId, @RequestBody StepBody body, CommandExchange exchange) {
        return ReturnExchange.byStaff(
                exchange,
                returnId,
                "FailRefund",
                actor -> new FailRefund(returnId, body.reference(), body.notes(), actor, exchange.acceptedAt()));
    }

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(ReturnResource.class)
    @Keyed
    @PostMapping("/v1/returns/{returnId}/retry-refund")
    ResponseEntity<byte[]> retry(
            @PathVariable @Id String returnId, @RequestBody StepBody body, CommandExchange exchange) {
        return ReturnExchange.byStaff(
                exchange,
                returnId,
                "RetryRefund",
                actor -> new RetryRefund(returnId, body.notes(), actor, exchange.acceptedAt()));
    }
}
