package io.seatledger.query.reports;

import io.seatledger.platform.json.Id;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for; filters are joined by "and".
 *
 * @param by length of the periods, days when absent
 * @param from the first period holds it; when absent, 30 days, 12 weeks or 12 months are shown
 * @param to the last period holds the last instant before it
 */
record SeriesQuery(
        @Nullable By by,
        @Nullable ReportTime from,
        @Nullable ReportTime to,
        @Nullable @Id String storeId,
        @Nullable @Id String productId,
        @Nullable @Id String groupId,
        @Nullable @Id String organizationId,
        @Nullable @Id String agentId) {}
