package io.seatledger.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that people write, with one place in it that a run fills. */
public final class Page {
    private static final String FROM = "<!-- figures: written by benchmarks/run -->";
    private static final String TO = "<!-- end of figures -->";

    private Page() {}

    /** Puts figures into their place; a page that is not there, or has no such place, stays as it is. */
    public static boolean fill(Path page, String figures) throws IOException {
        if (Files.notExists(page)) {
            return false;
        }
        String text = Files.readString(page);
        int from = text.indexOf(FROM);
        int to = text.indexOf(TO);
        if (from < 0 || to < from) {
            return false;
        }
        Files.writeString(
                page, text.substring(0, from) + FROM + "\n\n" + figures.strip() + "\n\n" + text.substring(to));
        return true;
    }
}
