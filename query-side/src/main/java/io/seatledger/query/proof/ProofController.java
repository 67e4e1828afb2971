package io.seatledger.query.proof;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.proof.VerifierKey;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers signed checkpoints, the keys they were signed with, and proofs of inclusion and consistency. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR})
class ProofController {
    private final ReadModels readModels;
    private final Proofs proofs;
    private final Checkpoints checkpoints;

    ProofController(ReadModels readModels, Proofs proofs, Checkpoints checkpoints) {
        this.readModels = readModels;
        this.proofs = proofs;
        this.checkpoints = checkpoints;
    }

    /** Which checkpoints are asked for: all, a page at a time. */
    record CheckpointQuery(Paging paging) {}

    /**
     * A signed tree head.
     *
     * @param rootHash root of the first {@code size} events, in hexadecimal
     * @param note the signed note, verbatim
     */
    record Checkpoint(long size, String rootHash, Instant signedAt, String note) {
        static Checkpoint of(SignedCheckpoint signed) {
            return new Checkpoint(signed.size(), Proofs.hex(signed.root()), signed.signedAt(), signed.note());
        }
    }

    /**
     * A key that checkpoints were signed with.
     *
     * @param verifierKey the whole key in one line, as verifiers take it
     * @param keyId 8 hexadecimal digits
     */
    record Key(String origin, String keyId, String verifierKey) {
        static Key of(VerifierKey key) {
            return new Key(key.origin(), key.hexId(), key.line());
        }
    }

    /**
     * The size for which a proof is wanted.
     *
     * @param size {@code null} for the newest checkpoint that covers the event
     */
    record InclusionQuery(@Nullable @Min(1) Long size) {}

    /** The two sizes that a proof is wanted for. */
    record ConsistencyQuery(@Min(0) long from, @Min(0) long to) {}

    @ListMapping("/v1/audit/checkpoints")
    Listing<Checkpoint> checkpoints(
            @Query CheckpointQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                Checkpoint.class,
                caller,
                query.paging(),
                question -> readModels.readLog(atLeast, question),
                paging -> page(Place.of(query, paging, 1)));
    }

    private Page<Checkpoint> page(Place place) {
        long before = place.afterPosition().orElse(Long.MAX_VALUE);
        return place.page(
                checkpoints.before(before, place.fetch()).stream()
                        .map(Checkpoint::of)
                        .toList(),
                last -> List.of(Long.toString(last.size())));
    }

    /** Few, so that they fit a page. */
    @GetMapping(path = "/v1/audit/keys", produces = "application/json")
    ResponseEntity<Page<Key>> keys(
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .readLog(
                        atLeast,
                        () -> new Page<>(
                                checkpoints.keys().stream().map(Key::of).toList(), null))
                .answer();
    }

    @GetMapping(path = "/v1/audit/proofs/{position}", produces = "application/json")
    ResponseEntity<Proofs.Inclusion> inclusion(
            @PathVariable @Min(1) long position,
            @Query InclusionQuery query,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .readLog(atLeast, () -> proofs.inclusion(position, query.size()))
                .answer();
    }

    @GetMapping(path = "/v1/audit/consistency", produces = "application/json")
    ResponseEntity<Proofs.Consistency> consistency(
            @Query ConsistencyQuery query,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .readLog(atLeast, () -> proofs.consistency(query.from(), query.to()))
                .answer();
    }
}
