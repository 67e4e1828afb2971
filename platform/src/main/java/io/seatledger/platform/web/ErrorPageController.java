package io.seatledger.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container forwards to after {@code sendError}; asked for directly, it is an unknown route. */
@RestController
class ErrorPageController implements ErrorController {

    @OpenToAll
    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Problem problem = StandardProblems.of(status instanceof Integer code ? code : 404);
        ProblemWriter.write(request, response, path instanceof String uri ? problem.at(uri) : problem);
    }
}
