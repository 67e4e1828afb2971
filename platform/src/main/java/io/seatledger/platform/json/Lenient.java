package io.seatledger.platform.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list that may be malformed without making the whole request malformed: a row of a long delivery that is
 * answered row by row.
 *
 * @param value what was sent, {@code null} when it is malformed
 * @param errors everything wrong with it, with pointers inside the entry; empty when it is in order
 */
public record Lenient<T>(@Nullable T value, List<FieldError> errors) {
    public Lenient {
        errors = List.copyOf(errors);
    }
}
