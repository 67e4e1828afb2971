package io.seatledger.platform.web;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Writes what Tomcat itself refuses, before any filter of ours, as a problem instead of its HTML page. */
public final class ProblemErrorReportValve extends ErrorReportValve {
    private static final int FIRST_ERROR_STATUS = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean ours = response.getStatus() >= FIRST_ERROR_STATUS
                && response.getContentWritten() == 0
                && response.setErrorReported();
        if (!ours) {
            return;
        }
        try {
            if (response.getHeader(CorrelationId.HEADER) == null) {
                response.setHeader(
                        CorrelationId.HEADER,
                        Generators.timeBasedEpochRandomGenerator().generate().toString());
            }
            ProblemWriter.write(request, response, StandardProblems.of(response.getStatus()));
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The caller is gone", e);
        }
    }
}
