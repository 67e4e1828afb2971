package io.seatledger.query.seats;

import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.Id;
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
    private final NamedSeats named;

    SeatsController(ReadModels readModels, SeatSight sight, Seats seats, NamedSeats named) {
        this.readModels = readModels;
        this.sight = sight;
        this.seats = seats;
        this.named = named;
    }

    @ListMapping("/v1/seats")
    Listing<SeatResource> list(
            @Query SeatQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                        SeatResource.class,
                        caller,
                        query.paging(),
                        question -> readModels.read(atLeast, question, sight.readModels(caller, "seats")),
                        paging -> page(query, Place.of(query, paging, 3), caller))
                .beforeShowing(items -> named.record(caller, "/v1/seats", items));
    }

    @GetMapping(path = "/v1/seats/{seatId}", produces = "application/json")
    ResponseEntity<SeatResource> one(
            @PathVariable @Id String seatId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Shown<SeatResource> shown =
                readModels.read(atLeast, () -> seat(seatId, caller), sight.readModels(caller, "seats"));
        named.record(caller, "/v1/seats/{seatId}", List.of(shown.value()));
        return shown.answer(SeatResource::version);
    }

    private SeatResource seat(String seatId, Caller caller) {
        FoundSeat found = SeatId.parse(seatId)
                .flatMap(id -> seats.one(id, caller))
                .orElseThrow(() -> Shown.notFound("SEAT_NOT_FOUND", "seat", seatId));
        return named.of(List.of(found), caller).get(0);
    }

    private Page<SeatResource> page(SeatQuery query, Place place, Caller caller) {
        Seats.After after = place.after().map(SeatsController::after).orElse(null);
        Seats.Wanted wanted = new Seats.Wanted(query, named.persons(query.learner(), caller), after, place.fetch());
        Page<FoundSeat> page = place.page(seats.page(wanted, caller), FoundSeat::keys);
        return new Page<>(named.of(page.items(), caller), page.nextCursor());
    }

    private static Seats.After after(List<String> keys) {
        return new Seats.After(
                Place.position(keys.get(0)),
                Math.toIntExact(Place.position(keys.get(1))),
                Math.toIntExact(Place.position(keys.get(2))));
    }
}
