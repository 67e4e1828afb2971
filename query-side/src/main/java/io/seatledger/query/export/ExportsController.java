package io.seatledger.query.export;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what an export holds, to who took it and to those who read everything. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.LEARNER, Role.AUDITOR, Role.REPORTER, Role.OPERATOR})
class ExportsController {
    private static final Set<Role> SEE_ALL = Set.of(Role.ADMIN, Role.AUDITOR);

    private final ReadModels readModels;
    private final ExportLog log;

    ExportsController(ReadModels readModels, ExportLog log) {
        this.readModels = readModels;
        this.log = log;
    }

    @GetMapping(path = "/v1/exports/{exportId}", produces = "application/json")
    ResponseEntity<ExportManifest> one(
            @PathVariable @Id String exportId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .readLog(
                        atLeast,
                        () -> log.one(exportId)
                                .filter(export -> SEE_ALL.contains(caller.role())
                                        || export.by().equals(caller.principal()))
                                .orElseThrow(() -> Shown.notFound("EXPORT_NOT_FOUND", "export", exportId)))
                .answer();
    }
}
