package io.seatledger.command.agent;

import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.store.StoreState;
import java.util.List;

/**
 * Which of the stores named do not exist; a closed one does.
 *
 * @param storeIds sorted
 */
public record UnknownStores(List<String> storeIds) {
    /** All stores named exist. */
    public static final UnknownStores NONE = new UnknownStores(List.of());

    public UnknownStores {
        storeIds = List.copyOf(storeIds);
    }

    /** Looks each of the stores up. */
    public static UnknownStores among(List<String> storeIds, Ledger ledger) {
        return new UnknownStores(storeIds.stream()
                .distinct()
                .filter(storeId -> !ledger.read(StoreState.KIND, storeId).known())
                .sorted()
                .toList());
    }
}
