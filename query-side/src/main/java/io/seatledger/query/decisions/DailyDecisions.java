package io.seatledger.query.decisions;

import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;

/** Adds the decisions of a page up by day, and each reason of a refused one. */
final class DailyDecisions implements PageWork {
    private static final String BY_OUTCOME = """
            insert into daily_decisions (day, store_id, agent_id, outcome, decisions)
            select (at at time zone 'UTC')::date, store_id, agent_id, outcome, count(*)
            from decisions where position between ? and ?
            group by 1, 2, 3, 4
            on conflict (day, store_id, agent_id, outcome)
                do update set decisions = daily_decisions.decisions + excluded.decisions""";

    private static final String BY_CODE = """
            insert into daily_refusals (day, store_id, agent_id, code, refused)
            select (at at time zone 'UTC')::date, store_id, agent_id, unnest(codes), count(*)
            from decisions where position between ? and ?
            group by 1, 2, 3, 4
            on conflict (day, store_id, agent_id, code)
                do update set refused = daily_refusals.refused + excluded.refused""";

    private long first = Long.MAX_VALUE;
    private long last;

    /** Positions between the first and the last are decisions of this page, or parked ones that come back one by one. */
    void decidedAt(long position) {
        first = Math.min(first, position);
        last = Math.max(last, position);
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        rows.any(BY_OUTCOME, first, last);
        rows.any(BY_CODE, first, last);
    }
}
