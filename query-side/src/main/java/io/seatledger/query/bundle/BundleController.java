package io.seatledger.query.bundle;

import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Hands out audit bundles. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR})
class BundleController {
    static final String ZIP = "application/zip";
    private static final int BUFFER = 1 << 16;

    private final Bundles bundles;

    BundleController(Bundles bundles) {
        this.bundles = bundles;
    }

    /** Written as it is made: what breaks off is no ZIP file, since its end is missing. */
    @GetMapping(path = "/v1/audit/bundle", produces = ZIP)
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void bundle(
            @Query BundleQuery query,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast,
            HttpServletResponse response)
            throws IOException {
        BundleScope scope = query.scope();
        try (PreparedBundle bundle = bundles.prepared(scope, atLeast)) {
            response.setContentType(ZIP);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(scope.fileName())
                            .build()
                            .toString());
            response.setHeader(Shown.HEADER, Long.toString(bundle.size()));
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            BundleWriter.write(bundle, out);
            out.flush();
        }
    }
}
