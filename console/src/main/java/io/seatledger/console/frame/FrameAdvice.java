package io.seatledger.console.frame;

import io.seatledger.console.api.ApiArgument;
import io.seatledger.console.api.ApiProblem;
import io.seatledger.console.api.ApiUnreachable;
import io.seatledger.console.session.SignedIn;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.console.show.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives every page its frame, and every failure a page that says what to do. */
@ControllerAdvice(basePackages = "io.seatledger.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FrameAdvice {
    private static final int UNAUTHENTICATED = 401;
    private static final int NOT_FOUND = 404;

    private final ApiArgument apis;

    FrameAdvice(ApiArgument apis) {
        this.apis = apis;
    }

    @ModelAttribute("frame")
    @Nullable
    Frame frame(HttpServletRequest request) {
        if (SignedIn.session().isEmpty()) {
            return null;
        }
        Map<String, String> query = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        }
        return new Frame(apis.of(request), request.getRequestURI(), query);
    }

    @ExceptionHandler
    ModelAndView refused(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.status() == UNAUTHENTICATED) {
            return new ModelAndView("redirect:/console/sign-in");
        }
        return page(problem.status(), problem.problem(), request, response);
    }

    @ExceptionHandler
    ModelAndView unreachable(ApiUnreachable cause, HttpServletRequest request, HttpServletResponse response) {
        String detail = "The service gave no answer. What you sent may have taken effect: sending it again is safe.";
        return page(HttpStatus.SERVICE_UNAVAILABLE.value(), own("UNAVAILABLE", detail), request, response);
    }

    @ExceptionHandler
    ModelAndView unknown(PageNotFound cause, HttpServletRequest request, HttpServletResponse response) {
        return page(NOT_FOUND, own("PAGE_NOT_FOUND", "There is no such page."), request, response);
    }

    private static JsonNode own(String code, String detail) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("detail", detail);
    }

    private ModelAndView page(int status, JsonNode problem, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        ModelAndView page = new ModelAndView("console/problem");
        page.addObject("problem", Problems.of(problem));
        page.addObject("frame", frame(request));
        return page;
    }
}
