package io.seatledger.query.history;

import io.seatledger.events.value.SeatId;
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
import io.seatledger.query.reading.Where;
import io.seatledger.query.seats.SeatSight;
import io.seatledger.query.seats.Seats;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened to a seat: to itself, to all seats of its line or order, and to requests about it. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR})
class SeatHistoryController {
    private static final String CONCERNS = "h.kind in ('" + SeatIndex.SEAT + "', '" + SeatIndex.LINE + "', '"
            + SeatIndex.SEATS_OF_ORDER + "', '" + SeatIndex.REQUEST + "') and h.id = any(array[?, ?, ?] || array("
            + "select stream from reporting.history_cases where seat_id = ?))";

    private final ReadModels readModels;
    private final SeatSight sight;
    private final Seats seats;
    private final Histories histories;

    SeatHistoryController(ReadModels readModels, SeatSight sight, Seats seats, Histories histories) {
        this.readModels = readModels;
        this.sight = sight;
        this.seats = seats;
        this.histories = histories;
    }

    /**
     * How a history is told; it has no filter.
     *
     * @param newestFirst whether it begins with what happened last
     */
    record HistoryQuery(@Nullable Boolean newestFirst, Paging paging) {
        HistoryOrder order() {
            return HistoryOrder.of(newestFirst);
        }
    }

    @ListMapping("/v1/seats/{seatId}/history")
    Listing<HistoryItem> ofSeat(
            @PathVariable @Id String seatId,
            @Query HistoryQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                HistoryItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, sight.readModels(caller, "history", "seats")),
                paging -> page(seatId, query.order(), Place.of(query, paging, 2), caller));
    }

    private Page<HistoryItem> page(String seatId, HistoryOrder order, Place place, Caller caller) {
        return SeatId.parse(seatId)
                .filter(seat -> seats.visible(seat, caller))
                .map(seat -> page(seat, order, place))
                .orElseThrow(() -> Shown.notFound("SEAT_NOT_FOUND", "seat", seatId));
    }

    private Page<HistoryItem> page(SeatId seat, HistoryOrder order, Place place) {
        String id = seat.toString();
        Where where = new Where().and(CONCERNS, id, SeatIndex.line(seat.orderId(), seat.line()), seat.orderId(), id);
        place.after().ifPresent(keys -> where.and(order.after(), position(keys, id)));
        return place.page(
                histories.page(where, order, place.fetch()), last -> List.of(id, Long.toString(last.position())));
    }

    private static long position(List<String> keys, String seatId) {
        if (keys.get(0).equals(seatId)) {
            return Place.position(keys.get(1));
        }
        throw Place.foreign();
    }
}
