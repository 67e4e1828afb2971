package io.seatledger.platform.json;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of a list in a request, however the list was written.
 *
 * @param pointer where the row is in the request
 */
public record BodyRow<T>(String pointer, Lenient<T> content) {

    /** The entries of a list in a JSON body. */
    public static <T> List<BodyRow<T>> of(String field, List<Lenient<T>> entries) {
        String list = FieldError.child("", field);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new BodyRow<>(FieldError.child(list, i), entries.get(i)))
                .toList();
    }

    /**
     * Insists that every row is in order.
     *
     *
     * @throws MalformedRequest with everything that is wrong
     */
    public static void insistOnAll(List<? extends BodyRow<?>> rows) {
        List<FieldError> errors = rows.stream().flatMap(BodyRow::errors).toList();
        if (!errors.isEmpty()) {
            throw new MalformedRequest(errors);
        }
    }

    private Stream<FieldError> errors() {
        return content.errors().stream().map(error -> new FieldError(pointer + error.pointer(), error.message()));
    }
}
