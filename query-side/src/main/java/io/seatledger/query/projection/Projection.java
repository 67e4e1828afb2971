package io.seatledger.query.projection;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read model's fold: a bean named by its {@code @ProcessingGroup} with Axon {@code @EventHandler} methods. Handlers write
 * unqualified table names, read no clock and nothing outside their own tables: the search path decides whether they fill the
 * live tables or a rebuild beside them, and both must come out the same.
 */
public interface Projection {
    /** All tables it keeps, without schema; a rebuild makes, compares and swaps exactly these. */
    List<String> tables();

    /** Whether events of a type that it has a handler for can change its tables; others are not even read for it. */
    default boolean concerns(Class<? extends LedgerEvent> type) {
        return true;
    }

    /** Those of its tables that its handlers add rows to and never look at: a rebuild makes their indexes at its end. */
    default List<String> addedTo() {
        return List.of();
    }

    /**
     * The sequence an event belongs to: one that cannot be folded parks the later ones of its sequence, and only those.
     *
     * @param event {@code null} when this release cannot read it
     */
    default String sequenceOf(LoggedEvent logged, @Nullable LedgerEvent event) {
        return Sequences.ofOrderElseStream(logged, event);
    }
}
