package io.seatledger.command.store.policy;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.value.StorePolicy;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.StorePolicyBody;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes what a store decides for itself. */
@RestController
class StorePolicyController {

    /** The policy as a whole after the change. */
    record Changed(long policyVersion, StorePolicy policy) {}

    @Allowed(Role.ADMIN)
    @Answered(Changed.class)
    @PutMapping("/v1/stores/{storeId}/policy")
    ResponseEntity<byte[]> change(
            @PathVariable @Id String storeId, @RequestBody StorePolicyBody body, CommandExchange exchange) {
        return exchange.on(StoreState.KIND, storeId)
                .<Saved<StoreState>>send(
                        "ChangeStorePolicy",
                        attempt -> new ChangeStorePolicy(storeId, body.toChange(), exchange.acceptedAt()),
                        (saved, attempt, decided) -> exchange.answers()
                                .resource(
                                        200,
                                        new Changed(
                                                saved.state().policyVersion(),
                                                saved.state().policy()),
                                        attempt.versionAfter(StoreState.KIND, storeId, decided)));
    }
}
