package io.seatledger.query.seats;

import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Past;
import io.seatledger.query.reading.PastEvents;
import io.seatledger.query.reading.Scan;
import io.seatledger.resource.SeatResource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds seats by what they were. Who may see a seat is today's question; a learner besides only sees when it held the seat
 * itself, and not who held it before. State, owner group and holder are those of the moment, so they are looked at after the
 * fold, a chunk of candidates at a time; a line whose seats stood elsewhere is passed over as a whole.
 */
@Component
class PastSeatList implements Past {
    private final Seats seats;
    private final PastSeats past;
    private final NamedSeats named;

    PastSeatList(Seats seats, PastSeats past, NamedSeats named) {
        this.seats = seats;
        this.past = past;
        this.named = named;
    }

    Optional<FoundSeat> one(SeatId id, Caller caller, Moment then) {
        List<FoundSeat> found = seats.one(id, caller).map(List::of).orElse(List.of());
        return past.then(found, then).stream().filter(own(caller)).findFirst();
    }

    Scan.Found<FoundSeat> page(Seats.Wanted wanted, Caller caller, Moment then) {
        SeatQuery query = wanted.query();
        boolean touched = wanted.touchedOnly(caller);
        Scan.Candidates<FoundSeat> candidates = (last, limit) -> past.then(
                seats.candidates(
                        new Seats.Wanted(query.ofWhatNeverChanges(), null, after(wanted, last), limit),
                        touched,
                        then,
                        caller),
                then);
        boolean any = query.state() == null
                && query.groupId() == null
                && query.learner() == null
                && caller.role() != Role.LEARNER;
        return any
                ? Scan.all(wanted.limit(), candidates)
                : Scan.those(matches(wanted).and(own(caller)), wanted.limit(), candidates);
    }

    /** Where candidates go on: behind the last one, or behind its line when no other seat of it can be wanted. */
    private static Seats.@Nullable After after(Seats.Wanted wanted, @Nullable FoundSeat last) {
        if (last == null) {
            return wanted.after();
        }
        SeatState state = wanted.query().state();
        boolean rest = state == null || Seats.isOwn(state) || last.line().state() == state;
        Seats.After after = Seats.After.of(last);
        return rest ? after : new Seats.After(after.position(), after.line(), LineSearch.ALL);
    }

    private static Predicate<FoundSeat> matches(Seats.Wanted wanted) {
        SeatQuery query = wanted.query();
        return seat -> (query.state() == null || query.state() == seat.state())
                && (query.groupId() == null || query.groupId().equals(seat.groupId()))
                && (query.learner() == null || isHeldBy(seat, query.learner(), wanted.persons()));
    }

    private static boolean isHeldBy(FoundSeat seat, String learnerId, @Nullable List<String> persons) {
        LearnerRef person = seat.own().person();
        if (person == null) {
            return false;
        }
        return persons == null
                ? learnerId.equals(person.learnerId())
                : person.personRef() != null && persons.contains(person.personRef());
    }

    private static Predicate<FoundSeat> own(Caller caller) {
        if (caller.role() != Role.LEARNER) {
            return seat -> true;
        }
        String learnerId = caller.learnerId();
        return seat -> isHeldBy(seat, learnerId == null ? "" : learnerId, null);
    }

    @Override
    public String kind() {
        return PastEvents.SEAT;
    }

    @Override
    public List<String> readModels() {
        return List.of("history", "seats");
    }

    @Override
    public Map<String, SeatResource> then(Collection<String> ids, Moment moment, Caller caller) {
        List<SeatId> parsed =
                ids.stream().flatMap(id -> SeatId.parse(id).stream()).toList();
        return named.unnamed(past.then(seats.some(parsed, caller), moment), moment.day()).stream()
                .collect(Collectors.toMap(SeatResource::seatId, seat -> seat));
    }
}
