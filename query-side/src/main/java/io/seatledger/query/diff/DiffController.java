package io.seatledger.query.diff;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Past;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers what changed between two moments, and shows what it was before and after; never anybody's name or address. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR})
class DiffController {
    /** All that happened in between is looked through for every page. */
    static final long EVENTS_MAX = 100_000;

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final ReadModels readModels;
    private final Between between;
    private final Map<String, Past> pasts;
    private final String[] names;
    private final JsonMapper json;

    DiffController(ReadModels readModels, Between between, List<Past> pasts, JsonMapper json) {
        this.readModels = readModels;
        this.between = between;
        this.pasts = pasts.stream().collect(Collectors.toMap(Past::kind, past -> past));
        this.names = Stream.concat(
                        pasts.stream().flatMap(past -> past.readModels().stream()), Stream.of("history", "inventory"))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        this.json = json;
    }

    @GetMapping(path = "/v1/audit/diff", produces = "application/json")
    ResponseEntity<Diff> diff(
            @Query DiffQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Place place = Place.of(query, query.paging(), 2);
        return readModels
                .compare(atLeast, query.from(), query.to(), (from, to) -> diff(query, place, caller, from, to), names)
                .answer();
    }

    private Diff diff(DiffQuery query, Place place, Caller caller, Moment from, Moment to) {
        long apart = to.position() - from.position();
        if (apart > EVENTS_MAX) {
            throw new MalformedRequest(
                    "/query/to",
                    "is " + apart + " events after /query/from; at most " + EVENTS_MAX + " can be compared at once");
        }
        Between.Thing after = place.after()
                .map(keys -> new Between.Thing(keys.get(0), keys.get(1)))
                .orElse(null);
        Page<Between.Thing> things = place.page(
                between.things(query, after, place.fetch(), from, to), last -> List.of(last.kind(), last.id()));
        return new Diff(
                Diff.Side.of(from),
                Diff.Side.of(to),
                between.events(query, from, to),
                between.inventory(query, from, to),
                items(things.items(), caller, from, to),
                things.nextCursor());
    }

    /** Who never came into being, an agent say that was turned away without being known, is passed over. */
    private List<Diff.Item> items(List<Between.Thing> things, Caller caller, Moment from, Moment to) {
        Map<Between.Thing, Record> before = new HashMap<>();
        Map<Between.Thing, Record> after = new HashMap<>();
        Map<String, List<String>> ids = things.stream()
                .collect(Collectors.groupingBy(
                        Between.Thing::kind, Collectors.mapping(Between.Thing::id, Collectors.toList())));
        ids.forEach((kind, some) -> {
            Past past = Objects.requireNonNull(pasts.get(kind));
            past.then(some, from, caller).forEach((id, thing) -> before.put(new Between.Thing(kind, id), thing));
            past.then(some, to, caller).forEach((id, thing) -> after.put(new Between.Thing(kind, id), thing));
        });
        return things.stream()
                .filter(thing -> before.containsKey(thing) || after.containsKey(thing))
                .map(thing -> item(thing, fields(before.get(thing)), fields(after.get(thing))))
                .toList();
    }

    private static Diff.Item item(
            Between.Thing thing,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {
        List<Diff.Change> changes = before == null || after == null ? List.of() : Changes.between(before, after);
        return new Diff.Item(thing.kind(), thing.id(), changes, before, after);
    }

    private @Nullable Map<String, @Nullable Object> fields(@Nullable Record thing) {
        return thing == null ? null : json.convertValue(thing, FIELDS);
    }
}
