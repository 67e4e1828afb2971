package io.seatledger.console.api;

import io.seatledger.console.api.Api.PageRequest;
import io.seatledger.console.session.SignedIn;
import io.seatledger.platform.web.CorrelationId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives every part of one page's request the same {@link Api}. */
public final class ApiArgument implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = Api.class.getName();

    private final ApiClient client;

    public ApiArgument(ApiClient client) {
        this.client = client;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Api.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory) {
        return of(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    }

    /** The one of a request, made when it is first asked for. */
    public Api of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Api api) {
            return api;
        }
        Api api = new Api(
                client,
                new PageRequest(
                        SignedIn.session()
                                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("not signed in")),
                        CorrelationId.of(request),
                        parameter(request, "asOf"),
                        parameter(request, "at"),
                        parameter(request, "reason")));
        request.setAttribute(ATTRIBUTE, api);
        return api;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
