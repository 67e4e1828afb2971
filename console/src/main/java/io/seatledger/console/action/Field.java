package io.seatledger.console.action;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An input of an action.
 *
 * @param name where it goes: a member of the body, with dots between for members of members; <code>{name}</code> of the path;
 *     {@code ?name} of the query
 * @param label as people read it
 * @param type what is put in
 * @param required whether the form insists; the API does in any case
 * @param choices of a {@link Type#CHOICE}; the first is chosen before
 * @param hint a word of help, may be empty
 */
public record Field(String name, String label, Type type, boolean required, List<String> choices, String hint) {

    /** What an input holds, and what JSON becomes of it. */
    public enum Type {
        TEXT,
        /** What the page fills in as it is, and can be emptied: then it is {@code null}, and taken away. */
        REMOVABLE,
        LONG_TEXT,
        EMAIL,
        WHOLE,
        /** An amount in major units with its currency behind it: {@code 125.00 USD}. */
        MONEY,
        DATE,
        INSTANT,
        CHOICE,
        FLAG,
        /** Several, with commas or line breaks between. */
        MANY,
        /** Given by the page, not by the person. */
        HIDDEN
    }

    public static Field text(String name, String label) {
        return new Field(name, label, Type.TEXT, false, List.of(), "");
    }

    public static Field of(String name, String label, Type type) {
        return new Field(name, label, type, false, List.of(), "");
    }

    /** Why it is done, as it will stand in the log. */
    public static Field reason() {
        return new Field("reason", "Why", Type.LONG_TEXT, true, List.of(), "It stands in the log for good; no names.");
    }

    public static Field choice(String name, String label, String... choices) {
        return new Field(name, label, Type.CHOICE, false, List.of(choices), "");
    }

    /** A choice that may be left open. */
    static Field optional(String name, String label, Enum<?>[] choices) {
        String[] with = Stream.concat(Stream.of(""), Arrays.stream(choices).map(Enum::name))
                .toArray(String[]::new);
        return choice(name, label, with);
    }

    public Field must() {
        return new Field(name, label, type, true, choices, hint);
    }

    public Field hint(String words) {
        return new Field(name, label, type, required, choices, words);
    }

    /** Whether it is a variable of the path. */
    public boolean inPath() {
        return name.startsWith("{");
    }

    /** Whether it is a member of the body. */
    boolean inBody() {
        return !inPath() && !name.startsWith("?");
    }

    /** The name of the input in the form. */
    public String input() {
        return "f." + name;
    }
}
