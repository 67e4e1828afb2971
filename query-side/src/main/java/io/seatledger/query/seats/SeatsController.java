package io.seatledger.query.seats;

import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.AsOf;
import io.seatledger.query.reading.AsOfQuery;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.resource.SeatResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which seats there are, where each one stands and what can be done with it next. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.LEARNER, Role.AUDITOR, Role.REPORTER})
class SeatsController {
    private final ReadModels readModels;
    private final SeatSight sight;
    private final Seats seats;
    private final PastSeatList past;
    private final NamedSeats named;

    SeatsController(ReadModels readModels, SeatSight sight, Seats seats, PastSeatList past, NamedSeats named) {
        this.readModels = readModels;
        this.sight = sight;
        this.seats = seats;
        this.past = past;
        this.named = named;
    }

    @ListMapping("/v1/seats")
    Listing<SeatResource> list(
            @Query SeatQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        String[] models = models(query.asOf(), caller);
        Moment then = readModels.moment(atLeast, query.asOf(), models);
        return new Listing<>(
                        SeatResource.class,
                        caller,
                        query.paging(),
                        question -> readModels.read(atLeast, then, question, models),
                        paging -> page(query, Place.of(query, paging, 3), caller, then))
                .beforeShowing(items -> named.record(caller, "/v1/seats", items));
    }

    @GetMapping(path = "/v1/seats/{seatId}", produces = "application/json")
    ResponseEntity<SeatResource> one(
            @PathVariable @Id String seatId,
            @Query AsOfQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Shown<SeatResource> shown = readModels.read(
                atLeast, query.asOf(), then -> seat(seatId, caller, then), models(query.asOf(), caller));
        named.record(caller, "/v1/seats/{seatId}", List.of(shown.value()));
        return shown.answer(SeatResource::version);
    }

    /** What happened to a seat before is found by the history. */
    private String[] models(@Nullable AsOf asOf, Caller caller) {
        return asOf == null ? sight.readModels(caller, "seats") : sight.readModels(caller, "seats", "history");
    }

    private SeatResource seat(String seatId, Caller caller, @Nullable Moment then) {
        FoundSeat found = SeatId.parse(seatId)
                .flatMap(id -> then == null ? seats.one(id, caller) : past.one(id, caller, then))
                .orElseThrow(() -> Shown.notFound("SEAT_NOT_FOUND", "seat", seatId));
        return named.of(List.of(found), caller, then).get(0);
    }

    private Page<SeatResource> page(SeatQuery query, Place place, Caller caller, @Nullable Moment then) {
        Seats.After after = place.after().map(SeatsController::after).orElse(null);
        Seats.Wanted wanted = new Seats.Wanted(query, named.persons(query.learner(), caller), after, place.fetch());
        Page<FoundSeat> page = then == null
                ? place.page(seats.page(wanted, caller), FoundSeat::keys)
                : place.page(past.page(wanted, caller, then), FoundSeat::keys);
        return new Page<>(named.of(page.items(), caller, then), page.nextCursor());
    }

    private static Seats.After after(List<String> keys) {
        return new Seats.After(
                Place.position(keys.get(0)),
                Math.toIntExact(Place.position(keys.get(1))),
                Math.toIntExact(Place.position(keys.get(2))));
    }
}
