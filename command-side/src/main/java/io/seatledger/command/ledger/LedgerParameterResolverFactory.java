package io.seatledger.command.ledger;

import io.seatledger.command.domain.Ledger;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives command handlers the {@link Ledger} of their attempt. */
public final class LedgerParameterResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        return Ledger.class == parameters[index].getType() ? new CurrentAttempt() : null;
    }

    private static final class CurrentAttempt implements ParameterResolver<Ledger> {
        @Override
        public Ledger resolveParameterValue(Message<?> message) {
            return Attempt.current();
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
