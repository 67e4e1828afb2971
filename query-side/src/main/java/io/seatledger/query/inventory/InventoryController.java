package io.seatledger.query.inventory;

import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers how many seats are in which state, by store, product, group, organization or agent. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class InventoryController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Inventory inventory;

    InventoryController(ReadModels readModels, Sight sight, Inventory inventory) {
        this.readModels = readModels;
        this.sight = sight;
        this.inventory = inventory;
    }

    @ListMapping("/v1/inventory")
    Listing<InventoryRow> by(
            @Query InventoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        String[] models = sight.readModels(caller, "inventory");
        Moment then = readModels.moment(atLeast, query.asOf(), models);
        return new Listing<>(
                InventoryRow.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, then, question, models),
                paging -> page(query, Place.of(query, paging, 1), caller, then));
    }

    private Page<InventoryRow> page(InventoryQuery query, Place place, Caller caller, @Nullable Moment then) {
        String column = query.by().column();
        Where where = sight.purchases(caller, new Where())
                .equal("store_id", query.storeId())
                .equal("product_id", query.productId())
                .equal("group_id", query.groupId())
                .equal("organization_id", query.organizationId())
                .equal("agent_id", query.agentId())
                .equal("order_id", query.orderId());
        place.after().ifPresent(keys -> where.and("coalesce(" + column + ", '') > ?", keys.get(0)));
        return place.page(
                inventory.by(query, where, then, place.fetch()),
                last -> List.of(Objects.requireNonNullElse(last.key(), "")));
    }
}
