package io.seatledger.platform.json;

import java.util.function.BiConsumer;

/** A body with rules that span fields; asked once every field of its own is in order. */
@FunctionalInterface
public interface SelfChecked {

    /**
     * Reports everything wrong.
     *
     *
     * @param errors takes a pointer relative to this object ({@code /storeIds}) and a message
     */
    void check(BiConsumer<String, String> errors);
}
