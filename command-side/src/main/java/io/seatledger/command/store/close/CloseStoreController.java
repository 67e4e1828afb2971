package io.seatledger.command.store.close;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.domain.store.StoreState;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.StoreResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Closes stores. */
@RestController
class CloseStoreController {

    @Allowed(Role.ADMIN)
    @Answered(StoreResource.class)
    @PostMapping("/v1/stores/{storeId}/close")
    ResponseEntity<byte[]> close(
            @PathVariable @Id String storeId, @RequestBody ReasonBody body, CommandExchange exchange) {
        return exchange.on(StoreState.KIND, storeId)
                .<Saved<StoreState>>send(
                        "CloseStore",
                        attempt -> new CloseStore(storeId, body.reason(), exchange.acceptedAt()),
                        (saved, attempt, decided) -> {
                            long version = attempt.versionAfter(StoreState.KIND, storeId, decided);
                            return exchange.answers()
                                    .resource(200, saved.state().resource(storeId, version), version);
                        });
    }
}
