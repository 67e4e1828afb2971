package io.seatledger.query.reading;

import io.seatledger.platform.web.Page;
import java.util.function.Function;

/**
 * Figures whose JSON answer is a document of its own and whose exports are its rows. A controller's method with {@link ListMapping}
 * answers with it.
 *
 * @param rows all of them on one page
 * @param document makes the document of the rows, when they are known
 */
public record Report<T, D>(Listing<T> rows, Function<Shown<Page<T>>, D> document) {

    /** The document that was asked for. */
    public Shown<D> shown() {
        Shown<Page<T>> page = rows.page();
        return new Shown<>(document.apply(page), page.position());
    }
}
