package io.seatledger.platform.web;

import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.json.PathValue;
import io.seatledger.platform.json.StrictQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Checks path variables and query parameters of the API before a controller is asked; all errors at once. */
final class RequestShapeInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getRequestURI().startsWith("/v1/")) {
            List<FieldError> errors = new ArrayList<>(pathErrors(request, method));
            try {
                queryErrors(request, method);
            } catch (MalformedRequest e) {
                errors.addAll(e.errors());
            }
            if (!errors.isEmpty()) {
                throw new MalformedRequest(errors);
            }
        }
        return true;
    }

    private static List<FieldError> pathErrors(HttpServletRequest request, HandlerMethod method) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        List<FieldError> errors = new ArrayList<>();
        if (variables instanceof Map<?, ?> byName) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
                if (variable != null) {
                    String name = name(variable.value(), parameter);
                    String text = Objects.toString(byName.get(name), "");
                    PathValue.check(
                                    name,
                                    text,
                                    method.getMethod().getAnnotatedParameterTypes()[parameter.getParameterIndex()])
                            .ifPresent(errors::add);
                }
            }
        }
        return errors;
    }

    private static void queryErrors(HttpServletRequest request, HandlerMethod method) {
        Set<String> allowed = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Query.class)) {
                StrictQuery.read(request.getQueryString(), parameter.getParameterType());
                return;
            }
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                allowed.add(name(single.value(), parameter));
            }
        }
        StrictQuery.allowOnly(request.getQueryString(), allowed);
    }

    private static String name(String declared, MethodParameter parameter) {
        return StringUtils.hasText(declared) ? declared : Objects.toString(parameter.getParameterName(), "");
    }
}
