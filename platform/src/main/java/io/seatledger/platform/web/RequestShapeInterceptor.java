package io.seatledger.platform.web;

import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.json.PathValue;
import io.seatledger.platform.json.StrictQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Checks path variables and query parameters of the API before a controller is asked; all errors at once. */
final class RequestShapeInterceptor implements HandlerInterceptor {
    /** By route; what annotations say is slow to find and never changes. */
    private final Map<HandlerMethod, Shape> shapes = new ConcurrentHashMap<>();

    /**
     * What a route takes.
     *
     * @param variables of the path, by name
     * @param query whose components are the parameters of the query; {@code null} where those are named one by one
     * @param parameters of the query that are named one by one
     */
    private record Shape(
            Map<String, AnnotatedType> variables, @Nullable Class<?> query, Set<String> parameters) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getRequestURI().startsWith("/v1/")) {
            Shape shape = shapes.computeIfAbsent(method, RequestShapeInterceptor::shapeOf);
            List<FieldError> errors = new ArrayList<>(pathErrors(request, shape));
            try {
                queryErrors(request, shape);
            } catch (MalformedRequest e) {
                errors.addAll(e.errors());
            }
            if (!errors.isEmpty()) {
                throw new MalformedRequest(errors);
            }
        }
        return true;
    }

    private static Shape shapeOf(HandlerMethod method) {
        AnnotatedType[] types = method.getMethod().getAnnotatedParameterTypes();
        Map<String, AnnotatedType> variables = new LinkedHashMap<>();
        Set<String> parameters = new HashSet<>();
        Class<?> query = null;
        for (MethodParameter parameter : method.getMethodParameters()) {
            PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null) {
                variables.put(name(variable.value(), parameter), types[parameter.getParameterIndex()]);
            }
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                parameters.add(name(single.value(), parameter));
            }
            if (parameter.hasParameterAnnotation(Query.class)) {
                query = parameter.getParameterType();
            }
        }
        return new Shape(variables, query, Set.copyOf(parameters));
    }

    private static List<FieldError> pathErrors(HttpServletRequest request, Shape shape) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        List<FieldError> errors = new ArrayList<>();
        if (variables instanceof Map<?, ?> byName) {
            shape.variables()
                    .forEach((name, type) -> PathValue.check(name, Objects.toString(byName.get(name), ""), type)
                            .ifPresent(errors::add));
        }
        return errors;
    }

    private static void queryErrors(HttpServletRequest request, Shape shape) {
        if (shape.query() != null) {
            StrictQuery.read(request.getQueryString(), shape.query());
        } else {
            StrictQuery.allowOnly(request.getQueryString(), shape.parameters());
        }
    }

    private static String name(String declared, MethodParameter parameter) {
        return StringUtils.hasText(declared) ? declared : Objects.toString(parameter.getParameterName(), "");
    }
}
