package io.seatledger.query.projection;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** A projection ready to be driven: its name, its tables and its handlers behind Axon's dispatching. */
public final class Fold {
    private final String name;
    private final Projection projection;
    private final AnnotationEventHandlerAdapter handlers;
    private final Set<String> passedOver;

    Fold(Projection projection) {
        Class<?> type = ClassUtils.getUserClass(projection);
        ProcessingGroup group = type.getAnnotation(ProcessingGroup.class);
        if (group == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " names no @ProcessingGroup");
        }
        this.name = group.value();
        this.projection = projection;
        this.handlers = new AnnotationEventHandlerAdapter(
                projection,
                MultiParameterResolverFactory.ordered(
                        new LedgerMessages(), ClasspathParameterResolverFactory.forClass(type)));
        this.passedOver = EventCatalogue.records().stream()
                .filter(record -> !handlers.canHandleType(record) || !projection.concerns(record))
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String name() {
        return name;
    }

    public List<String> tables() {
        return projection.tables();
    }

    /** Tables whose indexes a rebuild can make when all rows are there. */
    public List<String> addedTo() {
        return projection.addedTo();
    }

    /** Whether events of a type change nothing here; those of a type that this release does not know might. */
    boolean passesOver(String type) {
        return passedOver.contains(type);
    }

    String sequenceOf(LoggedEvent logged, @Nullable LedgerEvent event) {
        return projection.sequenceOf(logged, event);
    }

    /** Lets the projection's handler fold an event; an event that it has no handler for changes nothing. */
    void apply(ReadEvent event, LedgerPage page) throws Exception {
        handlers.handle(LedgerMessages.message(event, page));
    }
}
