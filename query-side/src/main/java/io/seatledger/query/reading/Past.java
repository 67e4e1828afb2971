package io.seatledger.query.reading;

import io.seatledger.platform.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows what all things of one kind were at a moment; who compares two moments asks here. */
public interface Past {
    /** What it knows, as streams are named: {@code order}, {@code agent} … */
    String kind();

    /** The read models that its answers rest on. */
    List<String> readModels();

    /** The things as callers see them, by id and without personal data; those that did not exist are absent. */
    Map<String, ? extends Record> then(Collection<String> ids, Moment moment, Caller caller);
}
