package io.seatledger.query.reading;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A list as its controller describes it, in one way for all forms of an answer: the page that was asked for is the JSON answer,
 * and all pages one after another are an export. A controller's method with {@link ListMapping} answers with it.
 *
 * @param item the record that each item is; an export's columns follow from it
 * @param paging which page was asked for; an export begins at the beginning
 * @param asking takes the snapshot that all of the answer is of
 * @param pages any page of the list, by the filters and for the eyes of {@code caller}; asked within the snapshot
 * @param beforeShowing told of the items of each page before anybody gets to see them
 */
public record Listing<T>(
        Class<T> item,
        Caller caller,
        Paging paging,
        Asking<T> asking,
        Function<Paging, Page<T>> pages,
        Consumer<List<T>> beforeShowing) {

    /** A list that shows nobody's personal data. */
    public Listing(Class<T> item, Caller caller, Paging paging, Asking<T> asking, Function<Paging, Page<T>> pages) {
        this(item, caller, paging, asking, pages, items -> {});
    }

    /** Asks a question within one snapshot, telling it the position that the snapshot shows. */
    @FunctionalInterface
    public interface Asking<T> {
        Shown<Page<T>> ask(LongFunction<Page<T>> question);
    }

    /** The same list, whose items are told of before they are shown. */
    public Listing<T> beforeShowing(Consumer<List<T>> told) {
        return new Listing<>(item, caller, paging, asking, pages, told);
    }

    /** The page that was asked for. */
    public Shown<Page<T>> page() {
        Shown<Page<T>> shown = asking.ask(position -> pages.apply(paging));
        beforeShowing.accept(shown.value().items());
        return shown;
    }
}
