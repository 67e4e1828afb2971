package io.seatledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks at the path of a route before its method, parameters, headers and media types. Spring asks every route whose path has a
 * variable, and the path, which sorts out most of them, last of all; which routes match is the same in either order.
 */
final class PathFirstMapping extends RequestMappingHandlerMapping {
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        PathPatternsRequestCondition patterns = route.getPathPatternsCondition();
        return patterns == null || leadsTo(patterns, request) ? super.getMatchingMapping(route, request) : null;
    }

    private static boolean leadsTo(PathPatternsRequestCondition patterns, HttpServletRequest request) {
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
