package io.seatledger.command.config;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * The stream that a command is for, by its method with {@link TargetAggregateIdentifier}. The method is looked for once per type of
 * command; Axon's own resolver goes over all methods and their annotations with each command, a tenth of what a command costs.
 */
final class CommandStreams implements CommandTargetResolver {
    private final Map<Class<?>, Method> named = new ConcurrentHashMap<>();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Method method = named.computeIfAbsent(command.getPayloadType(), CommandStreams::naming);
        try {
            return new VersionedAggregateIdentifier(method.invoke(command.getPayload()), null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " does not tell the stream of its command", e);
        }
    }

    private static Method naming(Class<?> command) {
        return Arrays.stream(command.getMethods())
                .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        command.getName() + " has no public method with @TargetAggregateIdentifier"));
    }
}
