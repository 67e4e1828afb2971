package io.seatledger.platform.web;

import com.fasterxml.uuid.Generators;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Writes what Tomcat itself refuses, before any filter of ours, as a problem instead of its HTML page; and ends what broke off
 * in a way that nobody takes for an end.
 */
public final class ProblemErrorReportValve extends ErrorReportValve {
    private static final int FIRST_ERROR_STATUS = 400;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int HTTP_VERSION_NOT_SUPPORTED = 505;
    private static final String CUT_OFF = ProblemErrorReportValve.class.getName() + ".cutOff";

    /** Has the connection closed instead of the answer ended, of which a part was sent. */
    static void cutOff(HttpServletRequest request) {
        request.setAttribute(CUT_OFF, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (request.getAttribute(CUT_OFF) != null && !request.isAsync()) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

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
            ProblemWriter.write(request, response, StandardProblems.of(orCallersFault(response.getStatus())));
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The caller is gone", e);
        }
    }

    /** An unknown coding or version was sent by the caller, so it is no 5xx, whatever Tomcat calls it. */
    private static int orCallersFault(int status) {
        return status == NOT_IMPLEMENTED || status == HTTP_VERSION_NOT_SUPPORTED ? FIRST_ERROR_STATUS : status;
    }
}
