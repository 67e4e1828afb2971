package io.seatledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Answers every exception of a controller, and of the framework around it, with a problem; an answer that is on its way already
 * is cut off, so that it does not look whole.
 */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler(Throwable.class)
    void any(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemMapping.Outcome outcome = ProblemMapping.of(thrown);
        if (response.isCommitted()) {
            ProblemErrorReportValve.cutOff(request);
        }
        ProblemWriter.write(request, response, outcome.problem(), outcome.headers());
    }

    /** The caller has hung up; there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}
}
