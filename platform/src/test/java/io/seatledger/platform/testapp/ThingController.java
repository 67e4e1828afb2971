package io.seatledger.platform.testapp;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.MoneyBody;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Settable;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.platform.web.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One route per situation. */
@RestController
class ThingController {
    private final JdbcClient db;

    ThingController(JdbcClient db) {
        this.db = db;
    }

    /** A body with one of each. */
    record ThingBody(
            @Text String name,
            @Min(1) @Max(10) int count,
            @Nullable @Size(max = 3) List<@Id String> tags,
            @Nullable MoneyBody price,
            Settable<@Nullable @Id String> owner) {}

    /** An answer with one of each. */
    record Thing(String thingId, int count, @Nullable String owner, Instant at, Caller caller) {}

    /** A query with one of each. */
    record ThingQuery(@Nullable @Id String owner, @Nullable Role role, List<String> tag, Paging paging) {}

    @Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT})
    @PutMapping(path = "/v1/things/{thingId}", produces = "application/json")
    Thing put(@PathVariable @Id String thingId, @RequestBody ThingBody body, Caller caller) {
        return new Thing(thingId, body.count(), null, Instant.parse("2026-06-01T12:00:00.123456Z"), caller);
    }

    @Allowed({Role.ADMIN, Role.STORE_BACKEND})
    @PostMapping(path = "/v1/enrollments/batch", produces = "application/json")
    Map<String, Integer> bulk(@RequestBody ThingBody body) {
        return Map.of("count", body.count());
    }

    @Allowed(Role.ADMIN)
    @GetMapping(path = "/v1/things", produces = "application/json")
    ThingQuery list(@Query ThingQuery query) {
        return query;
    }

    @Allowed(Role.ADMIN)
    @GetMapping(path = "/v1/things/{thingId}/lines/{line}", produces = "application/json")
    Map<String, Integer> line(@PathVariable @Id String thingId, @PathVariable int line) {
        return Map.of("line", line);
    }

    @Allowed(Role.ADMIN)
    @GetMapping(path = "/v1/broken", produces = "application/json")
    void broken() {
        throw new IllegalStateException("secret of io.seatledger.Inner");
    }

    @Allowed(Role.ADMIN)
    @GetMapping(path = "/v1/missing", produces = "application/json")
    void missing() {
        throw ProblemException.notFound("THING_NOT_FOUND", "There is no such thing.");
    }

    @Allowed(Role.ADMIN)
    @GetMapping(path = "/v1/slow-query", produces = "application/json")
    int slowQuery() {
        return db.sql("set statement_timeout = '50ms'; select 1 from pg_sleep(20)")
                .query(Integer.class)
                .single();
    }

    @GetMapping("/v1/forgotten")
    void forgotten() {}
}
