package io.seatledger.query.history;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened in a store: its settings, and everything that was bought there and became of it. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AUDITOR})
class StoreHistoryController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Histories histories;

    StoreHistoryController(ReadModels readModels, Sight sight, Histories histories) {
        this.readModels = readModels;
        this.sight = sight;
        this.histories = histories;
    }

    /**
     * Which part of a store's history is asked for.
     *
     * @param settings whether only changes of the store itself are wanted: details, policy, listings, closing
     * @param newestFirst whether it begins with what happened last
     */
    record StoreHistoryQuery(
            @Nullable Boolean settings, @Nullable Boolean newestFirst, Paging paging) {}

    @ListMapping("/v1/stores/{storeId}/history")
    Listing<HistoryItem> ofStore(
            @PathVariable @Id String storeId,
            @Query StoreHistoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                HistoryItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "history", "stores"),
                paging -> page(storeId, query, Place.of(query, paging, 3), caller));
    }

    private Page<HistoryItem> page(String storeId, StoreHistoryQuery query, Place place, Caller caller) {
        if (!histories.exists("stores", sight.stores(caller, new Where().equal("store_id", storeId), "store_id"))) {
            throw Shown.notFound("STORE_NOT_FOUND", "store", storeId);
        }
        Where more = sight.notesInLog(caller, new Where());
        if (Boolean.TRUE.equals(query.settings())) {
            more.and("e.stream = 'store:' || ?", storeId);
        }
        return histories.of("store", storeId, HistoryOrder.of(query.newestFirst()), place, more);
    }
}
