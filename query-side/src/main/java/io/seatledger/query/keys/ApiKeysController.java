package io.seatledger.query.keys;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.ApiKey;
import io.seatledger.platform.security.ApiKeys;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lists API keys, without their secrets. */
@RestController
@Allowed(Role.ADMIN)
class ApiKeysController {
    private final ReadModels readModels;
    private final ApiKeys keys;

    ApiKeysController(ReadModels readModels, ApiKeys keys) {
        this.readModels = readModels;
        this.keys = keys;
    }

    /** Keys have no filter but the page. */
    record ApiKeyQuery(Paging paging) {}

    @ListMapping("/v1/api-keys")
    Listing<ApiKey> list(
            @Query ApiKeyQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                ApiKey.class,
                caller,
                query.paging(),
                question -> readModels.readLog(atLeast, question),
                paging -> page(Place.of(query, paging, 1)));
    }

    private Page<ApiKey> page(Place place) {
        String after = place.after().map(parts -> parts.get(0)).orElse(null);
        return place.page(keys.list(after, place.fetch()), last -> List.of(last.keyId()));
    }
}
