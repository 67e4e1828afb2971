package io.seatledger.console.show;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One column of a list.
 *
 * @param label its heading
 * @param path where the value is in an item: names with dots between
 * @param show how it is shown
 * @param link where it leads, with <code>{names}</code> of the item's fields; {@code null} for nowhere
 */
public record Column(
        String label, String path, Show show, @Nullable String link) {

    public static Column of(String label, String path, Show show) {
        return new Column(label, path, show, null);
    }

    /** The same, leading somewhere. */
    public Column to(String template) {
        return new Column(label, path, show, template);
    }

    /** What stands in this column for an item. */
    public Cell of(JsonNode item) {
        JsonNode value = at(item, path);
        Cell cell = show.cell(value);
        String template = link;
        if (template == null || cell.equals(Cell.NOTHING)) {
            return cell;
        }
        return cell.linked(Link.of(
                template,
                name -> "value".equals(name) ? value.asString() : at(item, name).asString("")));
    }

    /** The value at a path with dots; {@code *} is every element of an array, repeated values once. */
    public static JsonNode at(JsonNode item, String path) {
        int all = path.indexOf(".*.");
        if (all >= 0) {
            ArrayNode found = JsonNodeFactory.instance.arrayNode();
            at(item, path.substring(0, all))
                    .valueStream()
                    .map(each -> at(each, path.substring(all + 3)))
                    .distinct()
                    .forEach(found::add);
            return found;
        }
        JsonNode value = item;
        for (String name : path.split("\\.", -1)) {
            value = value.path(name);
        }
        return value;
    }
}
