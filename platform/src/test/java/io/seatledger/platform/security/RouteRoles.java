package io.seatledger.platform.security;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds routes that were forgotten when roles were given out. */
public final class RouteRoles {
    private RouteRoles() {}

    /** Every route that names no roles and is not open to all; it refuses everybody, which nobody wants. */
    public static List<String> forgotten(ApplicationContext context) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> !CallerInterceptor.open(route.getValue()))
                .filter(route -> CallerInterceptor.allowed(route.getValue()) == null)
                .map(route -> route.getKey() + " " + route.getValue())
                .sorted()
                .toList();
    }
}
