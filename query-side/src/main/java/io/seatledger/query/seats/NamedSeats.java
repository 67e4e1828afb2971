package io.seatledger.query.seats;

import io.seatledger.events.Streams;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import io.seatledger.query.reading.Disclosure;
import io.seatledger.query.reading.Moment;
import io.seatledger.resource.SeatResource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names and addresses from the vault to seats, for those who may see them, with one query for all. */
@Component
class NamedSeats {
    private final Vault vault;
    private final Disclosure disclosure;
    private final TrainingLinks links;
    private final Clock clock;

    NamedSeats(Vault vault, Disclosure disclosure, TrainingLinks links, Clock clock) {
        this.vault = vault;
        this.disclosure = disclosure;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Whom an address belongs to, {@code null} when the text is none. Who may not see addresses cannot look for them either:
     * finding somebody would tell.
     */
    @Nullable
    List<String> persons(@Nullable String learner, Caller caller) {
        if (learner == null || !learner.contains("@")) {
            return null;
        }
        return disclosure.mayDisclose(caller) ? vault.findByEmail(learner) : List.of();
    }

    /**
     * The seats as the caller may see them.
     *
     * @param then the moment that they are shown at, {@code null} for now; names are those of today
     */
    List<SeatResource> of(List<FoundSeat> found, Caller caller, @Nullable Moment then) {
        Map<String, PersonalData> known = disclosure.mayDisclose(caller)
                ? vault.readAll(found.stream()
                        .map(FoundSeat::personRef)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                : Map.of();
        LocalDate day = then == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : then.day();
        return found.stream()
                .map(seat -> seat.shown(known.get(Objects.requireNonNullElse(seat.personRef(), "")), links, day))
                .toList();
    }

    /** The seats without anybody's name or address. */
    List<SeatResource> unnamed(List<FoundSeat> found, LocalDate day) {
        return found.stream().map(seat -> seat.shown(null, links, day)).toList();
    }

    /** Records whose name or address an answer shows. */
    void record(Caller caller, String route, List<SeatResource> shown) {
        disclosure.record(
                caller,
                route,
                shown.stream()
                        .map(SeatResource::holder)
                        .filter(Objects::nonNull)
                        .filter(NamedSeats::isNamed)
                        .map(SeatResource.Holder::personRef)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(Streams::person)
                        .toList());
    }

    private static boolean isNamed(SeatResource.Holder holder) {
        return holder.email() != null || holder.givenName() != null || holder.familyName() != null;
    }
}
