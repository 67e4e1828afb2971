package io.seatledger.platform.security;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.web.Headers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers whom their key or token stands for. */
@RestController
class MeController {
    private final ApiKeys keys;
    private final LedgerReader log;

    MeController(ApiKeys keys, LedgerReader log) {
        this.keys = keys;
        this.log = log;
    }

    /**
     * A caller as the service knows it.
     *
     * @param name of the key, or the principal of a JWT
     * @param storeIds the only stores it may touch; {@code null} is all of them
     */
    record Me(
            String principal,
            String name,
            Role role,
            @Nullable List<String> storeIds,
            @Nullable String agentId,
            @Nullable String learnerId) {}

    @Allowed({
        Role.ADMIN,
        Role.STORE_BACKEND,
        Role.AGENT,
        Role.LEARNER,
        Role.LMS,
        Role.AUDITOR,
        Role.REPORTER,
        Role.OPERATOR
    })
    @GetMapping(path = "/v1/me", produces = "application/json")
    ResponseEntity<Me> me(Caller caller) {
        Set<String> stores = caller.storeIds();
        return ResponseEntity.ok()
                .header(Headers.LEDGER_POSITION, Long.toString(log.head()))
                .body(new Me(
                        caller.principal(),
                        keys.nameOf(caller.principal()).orElse(caller.principal()),
                        caller.role(),
                        stores == null ? null : stores.stream().sorted().toList(),
                        caller.agentId(),
                        caller.learnerId()));
    }
}
