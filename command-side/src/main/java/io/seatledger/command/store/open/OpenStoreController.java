package io.seatledger.command.store.open;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.store.StoreState;
import io.seatledger.platform.json.CurrencyCode;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.StoreResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens stores and changes their names. */
@RestController
class OpenStoreController {

    /** A store's name, currency and, if any, its subscription organization. */
    record StoreBody(
            @Text(max = Text.NAME_MAX) String name,
            @CurrencyCode String currency,
            @Id @Nullable String subscriptionOrganization) {}

    @Allowed(Role.ADMIN)
    @Answered(
            value = StoreResource.class,
            status = {200, 201})
    @PutMapping("/v1/stores/{storeId}")
    ResponseEntity<byte[]> put(
            @PathVariable @Id String storeId, @RequestBody StoreBody body, CommandExchange exchange) {
        return exchange.on(StoreState.KIND, storeId)
                .<Saved<StoreState>>send(
                        "OpenStore",
                        attempt -> new OpenStore(
                                storeId,
                                body.name(),
                                body.currency(),
                                body.subscriptionOrganization(),
                                exchange.acceptedAt()),
                        (saved, attempt, decided) -> {
                            long version = attempt.versionAfter(StoreState.KIND, storeId, decided);
                            return exchange.answers()
                                    .saved(saved.created(), saved.state().resource(storeId, version), version);
                        });
    }
}
