package io.seatledger.command.http;

import io.seatledger.command.dispatch.Answers;
import io.seatledger.command.dispatch.CommandDesk;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.CorrelationId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the {@link CommandExchange} of its request. */
public final class CommandExchangeResolver implements HandlerMethodArgumentResolver {
    private final CommandDesk desk;
    private final Answers answers;
    private final Clock clock;
    private final byte[] fingerprintKey;

    public CommandExchangeResolver(CommandDesk desk, Answers answers, Clock clock, KeyEncryptionKey kek) {
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
        this.fingerprintKey = kek.derive("receipt-fingerprint");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandExchange.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("commands come over HTTP");
        }
        Caller known = (Caller) request.getAttribute(Caller.class.getName());
        Caller caller = known == null ? Caller.anonymous(CorrelationId.of(request)) : known;
        CommandRequest command = new CommandRequest(request, fingerprintKey);
        if (parameter.hasMethodAnnotation(Keyed.class)) {
            command.requireKey();
        }
        return new CommandExchange(desk, answers, clock.instant(), caller, command);
    }
}
