package io.seatledger.console.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every list of the console by its name in the address. */
public final class Lists {
    private static final Map<String, Listed> BY_NAME = all();

    private Lists() {}

    private static Map<String, Listed> all() {
        Map<String, Listed> named = new LinkedHashMap<>();
        Stream.of(SalesLists.ALL, ReportLists.ALL, PeopleLists.ALL, AuditLists.ALL, OperationLists.ALL)
                .flatMap(List::stream)
                .forEach(listed -> named.put(listed.name(), listed));
        return named;
    }

    public static Optional<Listed> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All of them, in the order of the navigation. */
    public static List<Listed> every() {
        return List.copyOf(BY_NAME.values());
    }
}
