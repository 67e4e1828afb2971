package io.seatledger.query.rehearsal;

import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.rehearsal.Rehearsal.Question;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers what another policy of a store would have decided; as JSON, or with its progress as server-sent events. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR})
class RehearsalController {
    private static final String PATH = "/v1/audit/rehearsals";
    private static final int AT_ONCE = 2;
    private static final int RETRY_SECONDS = 5;

    private final ReadModels readModels;
    private final Rehearsals rehearsals;
    private final Semaphore free = new Semaphore(AT_ONCE);

    RehearsalController(ReadModels readModels, Rehearsals rehearsals) {
        this.readModels = readModels;
        this.rehearsals = rehearsals;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Rehearsal> rehearse(
            @RequestBody RehearsalBody body,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Shown<Question> asked = asked(body, atLeast);
        Rehearsal rehearsal = taking(() -> rehearsals.run(asked.value(), asked.position(), progress -> {}));
        return new Shown<>(rehearsal, asked.position()).answer();
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<StreamingResponseBody> rehearseWithProgress(
            @RequestBody RehearsalBody body,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Shown<Question> asked = asked(body, atLeast);
        acquire();
        StreamingResponseBody events = out -> {
            try {
                RehearsalEvents sent = new RehearsalEvents(out);
                sent.result(rehearsals.run(asked.value(), asked.position(), sent::progress));
            } finally {
                free.release();
            }
        };
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(Shown.HEADER, Long.toString(asked.position()))
                .body(events);
    }

    private Shown<Question> asked(RehearsalBody body, @Nullable String atLeast) {
        return readModels.read(
                atLeast,
                () -> {
                    if (!rehearsals.knows(body.storeId())) {
                        throw Shown.notFound("STORE_NOT_FOUND", "store", body.storeId());
                    }
                    return new Question(body.storeId(), body.policyChanges().toChange(), body.from(), body.to());
                },
                "decisions",
                "stores");
    }

    private <T> T taking(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void acquire() {
        if (!free.tryAcquire()) {
            throw ProblemException.tooMany(
                    "BUSY", "Other rehearsals are running; try again in a moment.", RETRY_SECONDS);
        }
    }
}
