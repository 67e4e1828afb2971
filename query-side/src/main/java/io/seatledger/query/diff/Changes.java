package io.seatledger.query.diff;

import io.seatledger.query.diff.Diff.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two JSON values; elements of lists are compared by their places. */
final class Changes {
    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    static List<Change> between(Map<String, @Nullable Object> from, Map<String, @Nullable Object> to) {
        Changes changes = new Changes();
        changes.compare("", from, to);
        return List.copyOf(changes.found);
    }

    private void compare(String pointer, @Nullable Object from, @Nullable Object to) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
            Set<Object> names = new LinkedHashSet<>(before.keySet());
            names.addAll(after.keySet());
            names.forEach(name -> compare(pointer + '/' + escaped(name), before.get(name), after.get(name)));
        } else if (from instanceof List<?> before && to instanceof List<?> after) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + '/' + i, element(before, i), element(after, i));
            }
        } else {
            found.add(new Change(pointer, from, to));
        }
    }

    private static @Nullable Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static String escaped(Object name) {
        return name.toString().replace("~", "~0").replace("/", "~1");
    }
}
