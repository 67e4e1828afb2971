package io.seatledger.events.value;

import org.jspecify.annotations.Nullable;

/**
 * A field of a change that may be left alone, set, or cleared.
 *
 * @param named whether the change speaks of the field at all
 * @param value what it is to be, {@code null} to clear it; without meaning when it is not named
 */
public record Patch<T>(boolean named, @Nullable T value) {
    /** The change does not name the field. */
    public static <T> Patch<T> leave() {
        return new Patch<>(false, null);
    }

    /** The field gets this value. */
    public static <T> Patch<T> set(T value) {
        return new Patch<>(true, value);
    }

    /** The field is emptied. */
    public static <T> Patch<T> clear() {
        return new Patch<>(true, null);
    }

    /** The field after the change. */
    public @Nullable T over(@Nullable T before) {
        return named ? value : before;
    }
}
