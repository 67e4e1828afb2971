package io.seatledger.events.value;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how seats may be given back (R51, R52).
 *
 * @param windowDays days since the order completed, 0 for no limit
 * @param disposition the store's choice; {@code null} lets money decide: {@code RETIRE} when it goes back, else {@code REISSUE}
 */
public record ReturnPolicy(
        boolean allowed, int windowDays, @Nullable Disposition disposition) {}
