package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
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
    private static final String READ = "ledger.read";
    private static final String PAGE = "ledger.page";

    static EventMessage<LedgerEvent> message(ReadEvent read, LedgerPage page) {
        // Named and timed by the log: a random identifier and a look at the clock for each event would be half of its
        // cost.
        LoggedEvent logged = read.logged();
        return new GenericEventMessage<>(
                Long.toString(logged.position()),
                read.event(),
                Map.<String, Object>of(READ, read, PAGE, page),
                logged.recordedAt());
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == LoggedEvent.class) {
            return (Always<LoggedEvent>) message -> read(message).logged();
        }
        if (type == EventMetadata.class) {
            return (Always<EventMetadata>) message -> read(message).metadata();
        }
        return type == LedgerPage.class
                ? (Always<LedgerPage>) message -> (LedgerPage)
                        Objects.requireNonNull(message.getMetaData().get(PAGE))
                : null;
    }

    private static ReadEvent read(Message<?> message) {
        return (ReadEvent) Objects.requireNonNull(message.getMetaData().get(READ));
    }

    private interface Always<T> extends ParameterResolver<T> {
        @Override
        default boolean matches(Message<?> message) {
            return true;
        }
    }
}
