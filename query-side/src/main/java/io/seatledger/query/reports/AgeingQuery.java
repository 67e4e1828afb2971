package io.seatledger.query.reports;

import io.seatledger.platform.json.Id;
import org.jspecify.annotations.Nullable;

/** Which available seats are counted; filters are joined by "and". */
record AgeingQuery(
        @Nullable @Id String storeId,
        @Nullable @Id String productId,
        @Nullable @Id String groupId,
        @Nullable @Id String organizationId,
        @Nullable @Id String agentId) {}
