package io.seatledger.platform.security;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.web.Cursor;
import io.seatledger.platform.web.Headers;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists API keys, without their secrets. */
@RestController
class ApiKeyReadsController {
    private final ApiKeys keys;
    private final LedgerReader log;

    ApiKeyReadsController(ApiKeys keys, LedgerReader log) {
        this.keys = keys;
        this.log = log;
    }

    @Allowed(Role.ADMIN)
    @GetMapping(path = "/v1/api-keys", produces = "application/json")
    ResponseEntity<Page<ApiKey>> list(@Query Paging paging) {
        String after = paging.cursor() == null
                ? null
                : Cursor.parts(paging.cursor(), 1).get(0);
        List<ApiKey> found = keys.list(after, paging.limit() + 1);
        return ResponseEntity.ok()
                .header(Headers.LEDGER_POSITION, Long.toString(log.head()))
                .body(Page.of(found, paging.limit(), last -> Cursor.of(last.keyId())));
    }
}
