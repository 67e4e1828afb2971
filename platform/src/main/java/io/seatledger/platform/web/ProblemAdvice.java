package io.seatledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a controller, and of the framework around it, with a problem. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler(Throwable.class)
    void any(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemMapping.Outcome outcome = ProblemMapping.of(thrown);
        ProblemWriter.write(request, response, outcome.problem(), outcome.headers());
    }

    /** The caller has hung up; there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}
}
