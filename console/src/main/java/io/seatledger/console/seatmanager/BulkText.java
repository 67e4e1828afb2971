package io.seatledger.console.seatmanager;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Learners read of a text: with a first line that names the columns, or without one when what stands where is clear.
 *
 * @param problem why it cannot be read, empty when it can
 */
record BulkText(List<Learner> learners, String problem) {

    /** What a column holds. */
    private enum Column {
        LEARNER,
        EMAIL,
        GIVEN,
        FAMILY
    }

    /** What people call it, in small letters without spaces and dashes. */
    private static final Map<String, Column> NAMES = Map.ofEntries(
            Map.entry("learnerid", Column.LEARNER),
            Map.entry("learner", Column.LEARNER),
            Map.entry("id", Column.LEARNER),
            Map.entry("lmsid", Column.LEARNER),
            Map.entry("studentid", Column.LEARNER),
            Map.entry("email", Column.EMAIL),
            Map.entry("mail", Column.EMAIL),
            Map.entry("emailaddress", Column.EMAIL),
            Map.entry("givenname", Column.GIVEN),
            Map.entry("given", Column.GIVEN),
            Map.entry("firstname", Column.GIVEN),
            Map.entry("familyname", Column.FAMILY),
            Map.entry("family", Column.FAMILY),
            Map.entry("lastname", Column.FAMILY),
            Map.entry("surname", Column.FAMILY));

    static BulkText read(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(clean))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(clean)) {
            for (CsvRecord line : csv) {
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(cells);
                }
            }
        } catch (CsvParseException | IOException e) {
            return new BulkText(
                    List.of(), "It cannot be read: a quote is not closed, or text follows a closing quote.");
        }
        return lines.isEmpty() ? new BulkText(List.of(), "") : of(lines);
    }

    private static BulkText of(List<List<String>> lines) {
        Map<Column, Integer> places = header(lines.get(0));
        if (!places.isEmpty() && !places.containsKey(Column.LEARNER) && !places.containsKey(Column.EMAIL)) {
            return new BulkText(
                    List.of(),
                    "Its first line names no column of learner ids and none of e-mail addresses: name one of them"
                            + " learnerId or email.");
        }
        List<List<String>> rows = places.isEmpty() ? lines : lines.subList(1, lines.size());
        List<Learner> learners = new ArrayList<>();
        for (List<String> cells : rows) {
            if (places.isEmpty() && cells.size() == 2) {
                return new BulkText(
                        List.of(),
                        "What the two columns are is not clear: name them in a first line, like learnerId,email.");
            }
            learners.add(places.isEmpty() ? unnamed(cells) : named(places, cells));
        }
        return new BulkText(learners, "");
    }

    /** Which column is where; empty when the first line is no header. */
    private static Map<Column, Integer> header(List<String> cells) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = NAMES.get(cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", ""));
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        return places;
    }

    private static Learner named(Map<Column, Integer> places, List<String> cells) {
        return new Learner(
                cell(places.get(Column.LEARNER), cells),
                cell(places.get(Column.EMAIL), cells),
                cell(places.get(Column.GIVEN), cells),
                cell(places.get(Column.FAMILY), cells));
    }

    private static String cell(@Nullable Integer place, List<String> cells) {
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** One cell is an id or an address; more begin with an address, or with an id before it. */
    private static Learner unnamed(List<String> cells) {
        int email = cells.get(0).contains("@") ? 0 : 1;
        return new Learner(
                email == 0 ? "" : cells.get(0), cell(email, cells), cell(email + 1, cells), cell(email + 2, cells));
    }

    /** What stands most often in the first line; a comma when nothing does. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        ToIntFunction<Character> count =
                each -> (int) first.chars().filter(c -> c == each).count();
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count.applyAsInt(each) > count.applyAsInt(best)) {
                best = each;
            }
        }
        return best;
    }
}
