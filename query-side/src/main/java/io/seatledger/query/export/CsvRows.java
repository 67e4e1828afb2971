package io.seatledger.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.seatledger.platform.json.AnswerJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * CSV as RFC 4180 has it, in UTF-8 without a byte order mark, with a header row. An empty cell is {@code null}, a quoted empty
 * one an empty text. Only what is a number in JSON stands there as one; all text is {@link SafeText}.
 */
final class CsvRows implements Rows {
    private final CsvWriter csv;
    private final Columns columns;

    CsvRows(OutputStream body, Columns columns) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        this.columns = columns;
        csv.writeRecord(columns.names());
    }

    @Override
    public void write(Object item) {
        csv.writeRecord(columns.cells(item).stream().map(CsvRows::text).toArray(String[]::new));
    }

    @Override
    public void finish() throws IOException {
        csv.close();
    }

    private static @Nullable String text(JsonNode cell) {
        if (cell.isNull() || cell.isMissingNode()) {
            return null;
        }
        if (cell.isString()) {
            return SafeText.of(cell.stringValue());
        }
        return AnswerJson.mapper().writeValueAsString(cell);
    }
}
