package io.seatledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    record Item(long number, String text) {}

    private String sheet(int number) throws IOException {
        Path file = Files.write(directory.resolve("rows.xlsx"), body.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + number + ".xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void rows_that_no_longer_fit_on_a_sheet_go_on_the_next_one_below_a_header_of_its_own() throws IOException {
        XlsxRows rows = new XlsxRows(body, Columns.of(Item.class), 1_001);
        for (int i = 1; i <= 1_500; i++) {
            rows.write(new Item(i, "row " + i));
        }
        rows.finish();
        assertThat(sheet(1)).contains("row 1000<").doesNotContain("row 1001<");
        assertThat(sheet(2)).contains(">text<").contains("row 1001<").contains("row 1500<");
        assertThat(sheet(1).split("<row ", -1)).hasSize(1_002);
        assertThat(sheet(2).split("<row ", -1)).hasSize(502);
    }

    @Test
    void a_number_too_great_for_a_spreadsheet_is_text_and_a_text_too_long_says_that_it_is_cut() throws IOException {
        XlsxRows rows = new XlsxRows(body, Columns.of(Item.class));
        rows.write(new Item(Long.MAX_VALUE, "x".repeat(40_000)));
        rows.finish();
        assertThat(sheet(1)).contains("<is><t>9223372036854775807</t></is>").contains("(cut; CSV and NDJSON have all");
        assertThat(sheet(1)).doesNotContain("x".repeat(32_768));
    }

    @Test
    void what_was_not_finished_does_not_open() throws IOException {
        XlsxRows rows = new XlsxRows(body, Columns.of(Item.class));
        for (int i = 1; i <= 5_000; i++) {
            rows.write(new Item(i, "row " + i));
        }
        assertThat(body.size()).isPositive();
        assertThatThrownBy(() -> sheet(1)).isInstanceOf(ZipException.class);
    }
}
