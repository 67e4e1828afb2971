package io.seatledger.standalone.sandbox;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Headers;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Fills an empty service with a believable year; nothing of it is an event of its own. */
@RestController
class SandboxController {
    private static final String PATH = "/v1/sandbox";

    private final SandboxTime time;
    private final DemoRun demo;
    private final LedgerReader log;

    SandboxController(SandboxTime time, DemoRun demo, LedgerReader log) {
        this.time = time;
        this.demo = demo;
        this.log = log;
    }

    /** @param at not beyond the real time, nor before what is recorded */
    record ClockBody(Instant at) {}

    /** @param events about so many; absent for 25,000 */
    record DemoBody(@Nullable @Min(1_000) @Max(10_000_000) Long events) {
        static final long EVENTS = 25_000;

        long wanted() {
            return events == null ? EVENTS : events;
        }
    }

    /** Whether the log is empty and a year can be told, or how far it is told. */
    @Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER, Role.OPERATOR})
    @GetMapping(path = PATH, produces = "application/json")
    ResponseEntity<SandboxStanding> standing(Caller caller) {
        return answer(ResponseEntity.ok(), caller);
    }

    /** Sets the clock back, which takes an empty log, or forward again; at the real time it is over for good. */
    @Allowed(Role.ADMIN)
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @PutMapping(path = PATH + "/clock", produces = "application/json")
    ResponseEntity<SandboxStanding> tell(@RequestBody ClockBody body, Caller caller) {
        time.tell(body.at());
        return answer(ResponseEntity.ok(), caller);
    }

    /** It is now again, for good once something was recorded. */
    @Allowed(Role.ADMIN)
    @ApiResponse(responseCode = "204")
    @DeleteMapping(PATH + "/clock")
    ResponseEntity<Void> end() {
        time.end();
        return ResponseEntity.noContent()
                .header(Headers.LEDGER_POSITION, Long.toString(log.head()))
                .build();
    }

    /** Has a year told in the background. */
    @Allowed(Role.ADMIN)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PostMapping(path = PATH + "/demo", produces = "application/json")
    ResponseEntity<SandboxStanding> demo(@RequestBody DemoBody body, Caller caller, HttpServletRequest request) {
        String key = Headers.idempotencyKey(request);
        boolean replayed =
                demo.start(new DemoRun.Started(key == null ? null : caller.principal() + ' ' + key, body.wanted()));
        ResponseEntity.BodyBuilder accepted = ResponseEntity.accepted().location(URI.create(PATH));
        if (replayed) {
            accepted.header("Idempotency-Replayed", "true");
        }
        return answer(accepted, caller);
    }

    private ResponseEntity<SandboxStanding> answer(ResponseEntity.BodyBuilder answer, Caller caller) {
        return answer.header(Headers.LEDGER_POSITION, Long.toString(log.head()))
                .body(demo.standing(caller.role() == Role.ADMIN));
    }
}
