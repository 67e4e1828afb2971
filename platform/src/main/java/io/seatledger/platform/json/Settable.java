package io.seatledger.platform.json;

import org.jspecify.annotations.Nullable;

/**
 * A field that may be left out. {@code Settable<String>} is absent or a text; {@code Settable<@Nullable String>} is absent,
 * {@code null} or a text, and the three mean different things.
 *
 * @param given whether the field was sent
 * @param value what was sent; {@code null} also when nothing was
 */
public record Settable<T extends @Nullable Object>(
        boolean given, @Nullable T value) {
    private static final Settable<?> ABSENT = new Settable<>(false, null);

    @SuppressWarnings("unchecked") // an absent value is of every type
    public static <T extends @Nullable Object> Settable<T> absent() {
        return (Settable<T>) ABSENT;
    }

    public static <T extends @Nullable Object> Settable<T> of(@Nullable T value) {
        return new Settable<>(true, value);
    }

    /** What was sent, also {@code null}; the other value when nothing was. */
    public @Nullable T orElse(@Nullable T other) {
        return given ? value : other;
    }
}
