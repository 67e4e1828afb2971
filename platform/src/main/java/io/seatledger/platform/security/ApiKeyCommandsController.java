package io.seatledger.platform.security;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.web.Headers;
import io.seatledger.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes and revokes API keys: no events, so the answers tell the position of the log they saw. */
@RestController
@Allowed(Role.ADMIN)
class ApiKeyCommandsController {
    private final ApiKeys keys;
    private final LedgerReader log;

    ApiKeyCommandsController(ApiKeys keys, LedgerReader log) {
        this.keys = keys;
        this.log = log;
    }

    /** The only answer that ever shows the key. */
    record CreatedKey(String keyId, String key) {}

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @PostMapping(path = "/v1/api-keys", produces = "application/json")
    ResponseEntity<CreatedKey> create(@RequestBody NewApiKey body, Caller caller, HttpServletRequest request) {
        String idempotencyKey = Headers.idempotencyKey(request);
        ApiKeys.Created created = idempotencyKey == null
                ? keys.create(body, caller.principal())
                : keys.create(body, caller.principal(), idempotencyKey);
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(
                        URI.create("/v1/api-keys/" + created.key().keyId()))
                .header(Headers.LEDGER_POSITION, Long.toString(log.head()));
        if (created.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(new CreatedKey(created.key().keyId(), created.secret()));
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping("/v1/api-keys/{keyId}")
    ResponseEntity<Void> revoke(@PathVariable @Id String keyId) {
        if (!keys.revoke(keyId)) {
            throw ProblemException.notFound("API_KEY_NOT_FOUND", "There is no API key " + keyId + ".");
        }
        return ResponseEntity.noContent()
                .header(Headers.LEDGER_POSITION, Long.toString(log.head()))
                .build();
    }
}
