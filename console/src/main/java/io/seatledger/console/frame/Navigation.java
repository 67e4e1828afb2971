package io.seatledger.console.frame;

import io.seatledger.platform.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is offered in the navigation; only what a role may see. */
final class Navigation {

    /**
     * A link.
     *
     * @param href its path is also the beginning of the addresses of the pages below it
     */
    public record Item(String label, String href, Set<Role> roles) {}

    /** Links under one heading. */
    public record Section(String label, List<Item> items) {}

    private static final List<Section> ALL = List.of(
            new Section(
                    "Selling",
                    List.of(
                            new Item("Overview", "/", EnumSet.allOf(Role.class)),
                            new Item(
                                    "Can this agent buy?",
                                    "/console/can-buy",
                                    EnumSet.of(Role.ADMIN, Role.STORE_BACKEND, Role.AGENT)),
                            new Item("Orders", "/console/orders", Readers.BUYERS_TOO),
                            new Item("Decisions", "/console/decisions", Readers.BUYERS_TOO),
                            new Item("Reports", "/console/reports", Readers.BUYERS_TOO))),
            new Section(
                    "Seats",
                    List.of(
                            new Item("Inventory", "/console/inventory", Readers.BUYERS_TOO),
                            new Item("Seats", "/console/seats", Readers.LEARNERS_TOO),
                            new Item("Seat manager", "/console/seat-manager", Readers.MANAGERS),
                            new Item("Requests", "/console/requests?status=RECEIVED", Readers.BUYERS_TOO),
                            new Item("Returns", "/console/returns?status=PENDING", Readers.BUYERS_TOO))),
            new Section(
                    "Who and where",
                    List.of(
                            new Item("Stores", "/console/stores", Readers.STAFF),
                            new Item("Products", "/console/products", Readers.STAFF),
                            new Item("Agents", "/console/agents", Readers.STAFF),
                            new Item("Agreements", "/console/agreements", Readers.BUYERS_TOO),
                            new Item("Groups", "/console/groups", Readers.BUYERS_TOO))),
            new Section(
                    "Audit",
                    List.of(
                            new Item("Events", "/console/events", Readers.AUDITORS),
                            new Item("Verify the log", "/console/audit", Readers.AUDITORS),
                            new Item("Then and now", "/console/diff", Readers.AUDITORS),
                            new Item("Checkpoints", "/console/checkpoints", Readers.AUDITORS),
                            new Item("Names shown", "/console/names-shown", Readers.AUDITORS),
                            new Item("Identity separation", "/console/identity-separation", Readers.AUDITORS))),
            new Section(
                    "Operation",
                    List.of(
                            new Item("Read models", "/console/read-models", Readers.OPERATORS),
                            new Item("Mail outbox", "/console/mails", Readers.MAIL),
                            new Item("Webhooks", "/console/webhooks", Readers.ADMIN),
                            new Item("API keys", "/console/api-keys", Readers.ADMIN),
                            new Item("System", "/console/system", Readers.OPERATORS))));

    /** Pages below others that more people may open than those the list above them is offered to. */
    private static final List<Item> ONE_OF_THEM = List.of(
            new Item("An agent", "/console/agents/", Readers.BUYERS_TOO),
            new Item("A product", "/console/products/", Readers.BUYERS_TOO),
            new Item("An organization", "/console/organizations/", Readers.BUYERS_TOO));

    private Navigation() {}

    static List<Section> of(Role role) {
        return ALL.stream()
                .map(section -> new Section(
                        section.label(),
                        section.items().stream()
                                .filter(item -> item.roles().contains(role))
                                .toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    /** Whether a role may open a page: what is said here of it, or of the page it is below; an unknown page is everybody's. */
    static boolean opens(Role role, String href) {
        String path = path(href);
        return Stream.concat(ONE_OF_THEM.stream(), ALL.stream().flatMap(section -> section.items().stream()))
                .filter(item -> isOf(path, path(item.href())))
                .findFirst()
                .map(item -> item.roles().contains(role))
                .orElse(true);
    }

    /** Whether an address is that of a page, or of one below it. */
    static boolean isOf(String path, String page) {
        return path.equals(page) || (!"/".equals(page) && path.startsWith(page.endsWith("/") ? page : page + '/'));
    }

    /** An address without its query. */
    static String path(String href) {
        int query = href.indexOf('?');
        return query < 0 ? href : href.substring(0, query);
    }
}
