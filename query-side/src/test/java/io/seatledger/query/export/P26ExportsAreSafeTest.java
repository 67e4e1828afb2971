package io.seatledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.seatledger.events.value.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What people typed does nothing in the spreadsheet of whoever opens an export (P26). */
class P26ExportsAreSafeTest {
    /** What a spreadsheet evaluates, as tolerant as any of them; written apart from what prevents it. */
    private static final Pattern ACTIVE = Pattern.compile(
            "^(?:[\\t\\r\\n\\x00]|[\\s\\p{Z}\\p{Cf}\\p{Cc}\"]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]).*",
            Pattern.DOTALL);

    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    @TempDir
    private Path directory;

    /** A row with text wherever people may type some, beside numbers. */
    record Typed(
            String name,
            String purchaseOrderNumber,
            Reason why,
            List<String> notes,
            Map<String, String> facts,
            Money refunded,
            int number) {}

    record Reason(String reason) {}

    private static Typed typed(String text) {
        return new Typed(text, text, new Reason(text), List.of(text), Map.of("text", text), new Money(-500, "USD"), -7);
    }

    private static List<String> payloads() {
        List<String> all = new ArrayList<>(FormulaPayloads.all());
        assertThat(all).hasSizeGreaterThanOrEqualTo(500);
        all.addAll(FormulaPayloads.innocent());
        return all;
    }

    private static byte[] written(Format format, List<String> payloads) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Rows rows = format.open(body, Typed.class);
        for (String payload : payloads) {
            rows.write(typed(payload));
        }
        rows.finish();
        return body.toByteArray();
    }

    @Test
    void no_cell_of_a_csv_file_is_active_and_its_text_is_what_was_typed() throws IOException {
        List<String> payloads = payloads();
        String csv = new String(written(Format.CSV, payloads), StandardCharsets.UTF_8);
        List<List<String>> rows;
        try (Stream<CsvRecord> records = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv).stream()) {
            rows = records.map(CsvRecord::getFields).toList();
        }
        assertThat(rows.get(0))
                .containsExactly(
                        "name",
                        "purchaseOrderNumber",
                        "why.reason",
                        "notes",
                        "facts",
                        "refunded.amountMinor",
                        "refunded.currency",
                        "number");
        assertThat(rows).hasSize(payloads.size() + 1);
        for (int i = 0; i < payloads.size(); i++) {
            String typed = payloads.get(i);
            List<String> cells = rows.get(i + 1);
            assertThat(cells.subList(0, 5))
                    .as(typed)
                    .noneMatch(cell -> ACTIVE.matcher(cell).matches());
            assertThat(cells.subList(0, 3)).as(typed).allMatch(cell -> cell.equals(typed) || cell.equals("'" + typed));
            assertThat(cells.subList(5, 8)).containsExactly("-500", "USD", "-7");
        }
    }

    @Test
    void what_is_innocent_stays_as_it_is_and_the_rest_can_be_told_back() {
        assertThat(FormulaPayloads.innocent())
                .allSatisfy(text -> assertThat(SafeText.of(text)).isEqualTo(text));
        assertThat(payloads()).allSatisfy(text -> {
            String safe = SafeText.of(text);
            boolean marked = safe.startsWith("'") && SafeText.wouldBeEvaluated(safe.substring(1));
            assertThat(marked ? safe.substring(1) : safe).isEqualTo(text);
        });
    }

    @Test
    void no_cell_of_a_workbook_is_a_formula_and_its_text_is_what_was_typed() throws Exception {
        List<String> payloads = payloads();
        Document sheet = sheet(written(Format.XLSX, payloads));
        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        NodeList rows = sheet.getElementsByTagName("row");
        assertThat(rows.getLength()).isEqualTo(payloads.size() + 1);
        for (int i = 0; i < payloads.size(); i++) {
            NodeList cells = ((Element) rows.item(i + 1)).getElementsByTagName("c");
            String typed = NOT_XML.matcher(payloads.get(i)).replaceAll("").replace("_x003D_", "_x005F_x003D_");
            for (int column = 0; column < 3; column++) {
                Element cell = (Element) cells.item(column);
                assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
                assertThat(cell.getTextContent()).isEqualTo(typed);
            }
            assertThat(((Element) cells.item(5)).getAttribute("t")).isEqualTo("n");
            assertThat(cells.item(5).getTextContent()).isEqualTo("-500");
        }
    }

    private Document sheet(byte[] workbook) throws Exception {
        Path file = Files.write(directory.resolve("export.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(sheet));
        }
    }
}
