package io.seatledger.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.json.MalformedRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body in CSV (RFC 4180) in UTF-8, with or without a byte order mark: a header row that names the fields of the JSON body,
 * in any order, and one row for each entry of its list. An empty cell is a field left out.
 */
public final class CsvBody {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE_OF_ERROR = Pattern.compile("line ([0-9]+)");

    private final String text;

    private CsvBody(String text) {
        this.text = text;
    }

    /**
     * Takes the bytes of a body.
     *
     * @throws MalformedRequest when they are no UTF-8
     */
    public static CsvBody of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new CsvBody(marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("", "The body is not in UTF-8.");
        }
    }

    /**
     * The rows, each read as strictly as an object of a JSON body; pointers are {@code /line/<number>/<column>}.
     *
     * @param recordType has texts only
     * @param max most rows
     * @throws MalformedRequest when the header, the number of rows or the quoting is wrong
     */
    public <T> List<BodyRow<T>> rows(Class<T> recordType, int max) {
        List<BodyRow<T>> rows = new ArrayList<>();
        Iterator<CsvRecord> lines = lines();
        try {
            if (!lines.hasNext()) {
                throw new MalformedRequest("/line/1", "A header row is required.");
            }
            CsvHeader header = CsvHeader.of(lines.next(), recordType);
            while (lines.hasNext() && rows.size() <= max) {
                CsvRecord line = lines.next();
                rows.add(new BodyRow<>("/line/" + line.getStartingLineNumber(), header.read(line, recordType)));
            }
        } catch (CsvParseException e) {
            throw new MalformedRequest(
                    lineOf(e), "is not CSV: a quote is not closed, or a closing quote is followed by more text");
        }
        if (rows.isEmpty() || rows.size() > max) {
            throw new MalformedRequest("/line", "must be 1 to " + max + " rows below the header");
        }
        return rows;
    }

    private Iterator<CsvRecord> lines() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
    }

    private static String lineOf(CsvParseException e) {
        Matcher line = LINE_OF_ERROR.matcher(String.valueOf(e.getMessage()));
        return line.find() ? "/line/" + line.group(1) : "/line";
    }
}
