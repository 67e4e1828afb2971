package io.seatledger.console.action;

import io.seatledger.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command of the API as a form: everything that the form, the request and the line of curl need to know.
 *
 * @param name in addresses
 * @param label on its button
 * @param route with <code>{variables}</code>, which pages fill
 * @param roles whom it is offered to; the API decides
 * @param fields besides the variables; one may be a variable that the person fills in
 * @param then the page that follows, with <code>{names}</code> of the answer's fields; {@code null} comes back
 * @param showing whether the answer itself is shown, since it is never shown again or there is no page for it
 */
public record Action(
        String name,
        String label,
        String method,
        String route,
        Set<Role> roles,
        List<Field> fields,
        @Nullable String then,
        boolean showing) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    static Action post(String name, String label, String route, Set<Role> roles, Field... fields) {
        return new Action(name, label, "POST", route, roles, List.of(fields), null, false);
    }

    static Action put(String name, String label, String route, Set<Role> roles, Field... fields) {
        return new Action(name, label, "PUT", route, roles, List.of(fields), null, false);
    }

    static Action delete(String name, String label, String route, Set<Role> roles, Field... fields) {
        return new Action(name, label, "DELETE", route, roles, List.of(fields), null, false);
    }

    /** The same with another page that follows; {@code null} comes back. */
    Action then(@Nullable String page) {
        return new Action(name, label, method, route, roles, fields, page, showing);
    }

    Action show() {
        return new Action(name, label, method, route, roles, fields, then, true);
    }

    /** Whether a body is sent: where a field goes into it. */
    public boolean hasBody() {
        return fields.stream().anyMatch(Field::inBody);
    }

    /** Variables of the route that no field fills, hidden; then the fields. */
    public List<Field> allFields() {
        Set<String> declared = fields.stream().map(Field::name).collect(Collectors.toSet());
        Stream<Field> hidden = VARIABLE.matcher(route)
                .results()
                .map(MatchResult::group)
                .filter(name -> !declared.contains(name))
                .map(name -> new Field(name, name, Field.Type.HIDDEN, true, List.of(), ""));
        return Stream.concat(hidden, fields.stream()).toList();
    }
}
