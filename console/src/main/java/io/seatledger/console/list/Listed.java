package io.seatledger.console.list;

import io.seatledger.console.show.Column;
import io.seatledger.platform.security.Role;
import java.util.List;
import java.util.Set;

/**
 * A list of the API as a page: everything that the page needs to know.
 *
 * @param name in the page's address, {@code /console/<name>}
 * @param title its heading
 * @param about one sentence for somebody who sees it for the first time
 * @param path of the API
 * @param roles who may read it
 * @param past whether it can show a moment of the past
 * @param export whether the API gives it as CSV, XLSX and NDJSON
 * @param actions names of the actions that are offered below it
 * @param rowActions names of the actions that are offered for each item; fields of the item fill their variables
 */
public record Listed(
        String name,
        String title,
        String about,
        String path,
        Set<Role> roles,
        List<Filter> filters,
        List<Column> columns,
        boolean past,
        boolean export,
        List<String> actions,
        List<String> rowActions) {

    /** A list without actions. */
    Listed(
            String name,
            String title,
            String about,
            String path,
            Set<Role> roles,
            List<Filter> filters,
            List<Column> columns,
            boolean past,
            boolean export) {
        this(name, title, about, path, roles, filters, columns, past, export, List.of(), List.of());
    }

    /** The same, with actions below it. */
    Listed with(String... names) {
        return new Listed(name, title, about, path, roles, filters, columns, past, export, List.of(names), rowActions);
    }

    /** The same, with actions for each item. */
    Listed each(String... names) {
        return new Listed(name, title, about, path, roles, filters, columns, past, export, actions, List.of(names));
    }
}
