package io.seatledger.command.returns.decide;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.returns.ReturnExchange;
import io.seatledger.command.returns.StepBody;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.MoneyBody;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.ReturnResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Approves and denies returns for the staff, and withdraws them for those who asked. */
@RestController
class DecideReturnController {

    /**
     * The terms of an approval (R52); what is left out follows from the seats, the store and the money.
     *
     * @param refund 0 for none
     */
    record ApproveBody(
            @Nullable MoneyBody refund,
            @Nullable Disposition disposition,
            @Nullable ReturnedEnrollment enrollment,
            @Nullable @Text(max = Text.MESSAGE_MAX) String notes) {}

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(ReturnResource.class)
    @Keyed
    @PostMapping("/v1/returns/{returnId}/approve")
    ResponseEntity<byte[]> approve(
            @PathVariable @Id String returnId, @RequestBody ApproveBody body, CommandExchange exchange) {
        MoneyBody refund = body.refund();
        return ReturnExchange.byStaff(
                exchange,
                returnId,
                "ApproveReturn",
                actor -> new ApproveReturn(
                        returnId,
                        refund == null ? null : refund.toMoney(),
                        body.disposition(),
                        body.enrollment(),
                        body.notes(),
                        actor,
                        exchange.acceptedAt()));
    }

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(ReturnResource.class)
    @Keyed
    @PostMapping("/v1/returns/{returnId}/deny")
    ResponseEntity<byte[]> deny(
            @PathVariable @Id String returnId, @RequestBody StepBody body, CommandExchange exchange) {
        return ReturnExchange.byStaff(
                exchange,
                returnId,
                "DenyReturn",
                actor -> new DenyReturn(returnId, body.notes(), actor, exchange.acceptedAt()));
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(ReturnResource.class)
    @Keyed
    @PostMapping("/v1/returns/{returnId}/withdraw")
    ResponseEntity<byte[]> withdraw(
            @PathVariable @Id String returnId, @RequestBody StepBody body, CommandExchange exchange) {
        return ReturnExchange.byEitherSide(
                exchange,
                returnId,
                "WithdrawReturn",
                actor -> new WithdrawReturn(returnId, body.notes(), actor, exchange.acceptedAt()));
    }
}
