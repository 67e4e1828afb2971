package io.seatledger.query.export;

import io.seatledger.platform.json.AnswerJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;

/**
 * A workbook with a header row on every sheet; numbers are numbers, all else is text within its cell, so that nothing is kept
 * in memory for the end and nothing is ever a formula.
 */
final class XlsxRows implements Rows {
    private static final int SHEET_ROWS_MAX = 1_048_576;
    private static final int CELL_CHARACTERS_MAX = 32_767;
    private static final String CUT = "… (cut; CSV and NDJSON have all of it)";
    /** Greater ones are no whole numbers to a spreadsheet. */
    private static final long WHOLE_MAX = 1L << 53;

    private static final int ROWS_BETWEEN_FLUSHES = 500;
    /** What spreadsheets read as an escaped character; the escape of the underscore keeps it text. */
    private static final Pattern ESCAPE_ALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final Columns columns;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxRows(OutputStream body, Columns columns) {
        this(body, columns, SHEET_ROWS_MAX);
    }

    XlsxRows(OutputStream body, Columns columns, int rowsPerSheet) {
        this.workbook = new Workbook(body, "Seatledger", null);
        this.columns = columns;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = nextSheet();
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? "rows" : "rows " + sheets);
        next.freezePane(0, 1);
        List<String> names = columns.names();
        for (int column = 0; column < names.size(); column++) {
            next.inlineString(0, column, names.get(column));
        }
        row = 1;
        return next;
    }

    @Override
    public void write(Object item) throws IOException {
        if (row == rowsPerSheet) {
            sheet.close();
            sheet = nextSheet();
        }
        List<JsonNode> cells = columns.cells(item);
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    private void write(int column, JsonNode cell) {
        if (cell.isNull() || cell.isMissingNode()) {
            return;
        }
        if (cell.isIntegralNumber() && Math.abs(cell.longValue()) <= WHOLE_MAX) {
            sheet.value(row, column, cell.longValue());
        } else if (cell.isFloatingPointNumber()) {
            sheet.value(row, column, cell.doubleValue());
        } else if (cell.isBoolean()) {
            sheet.value(row, column, cell.booleanValue());
        } else {
            text(
                    column,
                    cell.isString() ? cell.stringValue() : AnswerJson.mapper().writeValueAsString(cell));
        }
    }

    private void text(int column, String text) {
        String escaped = ESCAPE_ALIKE.matcher(text).replaceAll("_x005F_");
        String fitting = escaped.length() <= CELL_CHARACTERS_MAX
                ? escaped
                : escaped.substring(0, CELL_CHARACTERS_MAX - CUT.length()) + CUT;
        if (fitting.equals(fitting.strip())) {
            sheet.inlineString(row, column, fitting);
        } else {
            // The one kind of text in a cell whose outer white space is kept.
            sheet.inlineString(
                    row, column, RichText.builder().run(fitting).end().build());
        }
    }

    /** Without this there is no directory of the archive's entries, and no program opens it. */
    @Override
    public void finish() throws IOException {
        workbook.finish();
    }
}
