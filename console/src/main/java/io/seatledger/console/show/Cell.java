package io.seatledger.console.show;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a place of a page.
 *
 * @param text as people read it; never empty, a dash stands for nothing
 * @param kind a style: {@code text}, {@code number}, {@code time}, {@code code}, {@code state}
 * @param href where it leads, {@code null} for nowhere
 * @param exact the value as the API gave it, for machines and as a hint; {@code null} when the text says it all
 */
public record Cell(
        String text,
        String kind,
        @Nullable String href,
        @Nullable String exact) {
    public static final Cell NOTHING = new Cell("–", "text", null, null);

    public static Cell text(String text) {
        return new Cell(text, "text", null, null);
    }

    public static Cell number(String text, String exact) {
        return new Cell(text, "number", null, exact);
    }

    public Cell linked(String href) {
        return new Cell(text, kind, href, exact);
    }
}
