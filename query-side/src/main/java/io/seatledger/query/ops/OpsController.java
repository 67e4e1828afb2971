package io.seatledger.query.ops;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.platform.web.Query;
import io.seatledger.query.projection.DeadLetters;
import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ParkedSequences;
import io.seatledger.query.projection.Projections;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.rebuild.Rebuilds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators how the read models do, and lets them mend them. */
@RestController
@Allowed({Role.ADMIN, Role.OPERATOR})
class OpsController {
    private final ProjectionStatuses statuses;
    private final Projections projections;
    private final ParkedSequences sequences;
    private final DeadLetters deadLetters;
    private final Rebuilds rebuilds;

    OpsController(
            ProjectionStatuses statuses,
            Projections projections,
            ParkedSequences sequences,
            DeadLetters deadLetters,
            Rebuilds rebuilds) {
        this.statuses = statuses;
        this.projections = projections;
        this.sequences = sequences;
        this.deadLetters = deadLetters;
        this.rebuilds = rebuilds;
    }

    /** Which dead letters are asked for. */
    record DeadLetterQuery(@Nullable @Text String projection, Paging paging) {}

    /** How many events of a sequence were folded, or given up, and how many are still parked. */
    record Outcome(int done, int parked) {}

    @GetMapping(path = "/v1/ops/projections", produces = "application/json")
    Page<ProjectionStatuses.ProjectionStatus> projections() {
        return new Page<>(statuses.all(), null);
    }

    @PostMapping(path = "/v1/ops/projections/{name}/rebuild", produces = "application/json")
    ResponseEntity<ProjectionStatuses.ProjectionStatus> rebuild(@PathVariable @Text String name) {
        if (!rebuilds.start(fold(name))) {
            throw ProblemException.conflict("A rebuild of " + name + " is running; see /v1/ops/projections.");
        }
        return statuses.all().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .map(status -> ResponseEntity.accepted().body(status))
                .orElseThrow(() -> Shown.notFound("PROJECTION_NOT_FOUND", "projection", name));
    }

    @GetMapping(path = "/v1/ops/dead-letters", produces = "application/json")
    Page<DeadLetters.DeadLetter> deadLetters(@Query DeadLetterQuery query) {
        Place place = Place.of(query, query.paging(), 2);
        List<String> after = place.after().orElse(List.of("", "0"));
        return place.page(
                deadLetters.after(query.projection(), after.get(0), Place.position(after.get(1)), place.fetch()),
                last -> List.of(last.projection(), Long.toString(last.position())));
    }

    /** Folds the sequence's events again, in order, up to the first that still fails. */
    @PostMapping(path = "/v1/ops/dead-letters/{projection}/{sequenceId}/retry", produces = "application/json")
    Outcome retry(@PathVariable @Text String projection, @PathVariable @Text(max = 300) String sequenceId) {
        int before = parked(projection, sequenceId);
        int done = sequences.retry(fold(projection), sequenceId);
        return new Outcome(done, before - done);
    }

    /** Gives up the sequence's first event: it stays out of the read model until a rebuild. */
    @PostMapping(path = "/v1/ops/dead-letters/{projection}/{sequenceId}/discard", produces = "application/json")
    Outcome discard(@PathVariable @Text String projection, @PathVariable @Text(max = 300) String sequenceId) {
        int before = parked(projection, sequenceId);
        int done = sequences.discard(fold(projection), sequenceId);
        return new Outcome(done, before - done);
    }

    private int parked(String projection, String sequenceId) {
        int parked = deadLetters.parked(fold(projection).name(), sequenceId);
        if (parked == 0) {
            throw Shown.notFound("DEAD_LETTER_NOT_FOUND", "parked sequence", sequenceId);
        }
        return parked;
    }

    private Fold fold(String name) {
        return projections.named(name).orElseThrow(() -> Shown.notFound("PROJECTION_NOT_FOUND", "projection", name));
    }
}
