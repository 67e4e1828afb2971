package io.seatledger.console.action;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An action on one thing, ready to be filled in.
 *
 * @param key makes sending the form twice take effect once
 * @param values of inputs that the page fills, by the field's name
 */
public record ActionForm(Action action, String key, Map<String, String> values) {

    /** The form of an action; a fresh key each time it is shown. */
    static ActionForm of(Action action, Map<String, String> values) {
        return new ActionForm(action, UUID.randomUUID().toString(), Map.copyOf(values));
    }

    /** What an input holds before anything is put in. */
    public String value(Field field) {
        return values.getOrDefault(field.name(), "");
    }

    /** Its id on the page: one action may be offered for several things. */
    public String id() {
        return action.name() + '-' + key.substring(0, 8);
    }

    /** The same with one more value. */
    public ActionForm with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new ActionForm(action, key, Map.copyOf(more));
    }

    /** The same, folded open. */
    public ActionForm opened() {
        return with("", "open");
    }

    public boolean open() {
        return values.containsKey("");
    }

    /** The same, leading to another page than where it is shown. */
    public ActionForm backTo(String page) {
        return with("back", page);
    }

    /** Whether it leads back there even if the action has a page of its own that follows. */
    public boolean stays() {
        return values.containsKey("back");
    }

    /** The page it leads back to. */
    public String back(String here) {
        return values.getOrDefault("back", here);
    }
}
