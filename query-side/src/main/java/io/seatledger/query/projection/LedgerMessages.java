package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.ledger.LoggedEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Events as Axon messages whose handlers may ask, beside the event, for its {@link LoggedEvent} (position, stream, sequence,
 * time), its {@link EventMetadata} and the {@link LedgerPage} they gather rows in.
 */
final class LedgerMessages implements ParameterResolverFactory {
    private static final String LOGGED = "ledger.logged";
    private static final String PAGE = "ledger.page";

    private final EventCodec codec;

    LedgerMessages(EventCodec codec) {
        this.codec = codec;
    }

    static EventMessage<LedgerEvent> message(LedgerEvent event, LoggedEvent logged, LedgerPage page) {
        return new GenericEventMessage<>(event, Map.<String, Object>of(LOGGED, logged, PAGE, page));
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == LoggedEvent.class) {
            return (Always<LoggedEvent>) LedgerMessages::logged;
        }
        if (type == EventMetadata.class) {
            return (Always<EventMetadata>)
                    message -> codec.decodeMetadata(logged(message).metadata());
        }
        return type == LedgerPage.class
                ? (Always<LedgerPage>) message -> (LedgerPage)
                        Objects.requireNonNull(message.getMetaData().get(PAGE))
                : null;
    }

    private static LoggedEvent logged(Message<?> message) {
        return (LoggedEvent) Objects.requireNonNull(message.getMetaData().get(LOGGED));
    }

    private interface Always<T> extends ParameterResolver<T> {
        @Override
        default boolean matches(Message<?> message) {
            return true;
        }
    }
}
