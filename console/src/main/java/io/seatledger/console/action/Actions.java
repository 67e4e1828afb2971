package io.seatledger.console.action;

import io.seatledger.console.session.ConsoleSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every action of the console by its name. */
public final class Actions {
    private static final Map<String, Action> BY_NAME = all();

    private Actions() {}

    private static Map<String, Action> all() {
        Map<String, Action> named = new LinkedHashMap<>();
        Stream.of(
                        SetUpActions.ALL,
                        SellingActions.ALL,
                        OrderActions.ALL,
                        SeatActions.ALL,
                        CaseActions.ALL,
                        OperationActions.ALL)
                .flatMap(List::stream)
                .forEach(action -> named.put(action.name(), action));
        return named;
    }

    public static Optional<Action> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static List<Action> every() {
        return List.copyOf(BY_NAME.values());
    }

    /** A form to fill in; {@code values} are the variables of its route, and what the page knows besides. */
    public static ActionForm form(String name, Map<String, String> values) {
        return ActionForm.of(named(name).orElseThrow(() -> new IllegalArgumentException("no action " + name)), values);
    }

    /** Forms of those actions that are offered to a person; what is permitted, the API decides. */
    public static List<ActionForm> forms(List<String> names, Map<String, String> values, ConsoleSession session) {
        return names.stream()
                .map(name -> form(name, values))
                .filter(form -> form.action().roles().contains(session.role()))
                .toList();
    }
}
