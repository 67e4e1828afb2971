package io.seatledger.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final String BEFORE = "before\n<!-- figures: written by benchmarks/run -->\n";
    private static final String AFTER = "<!-- end of figures -->\nafter\n";

    @TempDir
    Path folder;

    @Test
    void figures_take_the_place_of_the_last_ones_and_the_rest_stays() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), BEFORE + "old\n" + AFTER);
        assertThat(Page.fill(page, "new")).isTrue();
        assertThat(page).hasContent(BEFORE + "\nnew\n\n" + AFTER);
    }

    @Test
    void a_page_without_a_place_for_them_stays_as_it_is() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "by hand");
        assertThat(Page.fill(page, "new")).isFalse();
        assertThat(page).hasContent("by hand");
    }
}
