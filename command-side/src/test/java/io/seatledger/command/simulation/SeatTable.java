package io.seatledger.command.simulation;

import io.seatledger.events.value.SeatState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of seats as a machine has it: what an action makes of a seat in a state, or how it is refused. */
final class SeatTable {
    /** Back to where it was. */
    static final String PREVIOUS = "previous";

    private static final Pattern LEAVING = Pattern.compile("`([A-Z_]+)`(?: \\(([^)]*)\\))?");
    private static final Pattern BACK = Pattern.compile("the previous state, exactly \\(([^)]*)\\)");

    private final Map<SeatState, String> enter = new EnumMap<>(SeatState.class);
    private final Map<SeatState, String> leave = new EnumMap<>(SeatState.class);
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    static SeatTable read() {
        SeatTable table = new SeatTable();
        List<List<List<String>>> tables = tables();
        tables.get(0).forEach(row -> {
            SeatState state = SeatState.valueOf(row.get(0).replaceAll("`([A-Z_]+)`.*", "$1"));
            table.enter.put(state, row.get(1));
            table.leave.put(state, row.get(2));
        });
        tables.get(1).forEach(row -> table.action(SeatState.valueOf(row.get(0)), row.get(1), row.get(2)));
        tables.get(2).forEach(row -> {
            for (SeatState state : SeatState.values()) {
                table.refusals.put(state + " " + row.get(0), row.get(1));
            }
            for (String but : row.get(2).split(", ", -1)) {
                if (!but.isBlank()) {
                    table.refusals.put(but.split(": ", -1)[0] + " " + row.get(0), but.split(": ", -1)[1]);
                }
            }
        });
        return table;
    }

    private void action(SeatState from, String phrase, String action) {
        words.add(from + " " + phrase);
        targets.put(from + " " + action, target(from, phrase));
    }

    /** Where the words lead: by the cell that the state is left by, else by the one cell that a state is entered by. */
    private String target(SeatState from, String phrase) {
        Matcher back = BACK.matcher(leave.get(from));
        if (back.find() && List.of(back.group(1).split(", ", -1)).contains(phrase)) {
            return PREVIOUS;
        }
        Matcher leaving = LEAVING.matcher(leave.get(from));
        while (leaving.find()) {
            String inBrackets = Objects.requireNonNullElse(leaving.group(2), "");
            if (List.of(inBrackets.split(", ", -1)).contains(phrase)) {
                return leaving.group(1);
            }
        }
        if (phrase.equals("`REISSUE`")) {
            return target(SeatState.RETURNED, "disposition `REISSUE`");
        }
        return enter.entrySet().stream()
                .filter(cell -> cell.getValue().matches("(.*\\W)?" + Pattern.quote(phrase) + "(\\W.*)?"))
                .filter(cell -> !cell.getValue().startsWith("un"))
                .map(cell -> cell.getKey().name())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(from + " is not left by: " + phrase));
    }

    /** Words in brackets that a state is left by and that no action stands for. */
    List<String> forgotten() {
        List<String> forgotten = new ArrayList<>();
        leave.forEach((state, cell) -> {
            Matcher leaving = Pattern.compile("\\(([^)]*)\\)").matcher(cell);
            while (leaving.find()) {
                String inBrackets = leaving.group(1);
                boolean whole = inBrackets.contains("and,") || state == SeatState.RETURNED;
                for (String phrase : whole ? List.of("refund settled") : List.of(inBrackets.split(", ", -1))) {
                    SeatState from = state == SeatState.RETURNED ? SeatState.RETURN_PENDING : state;
                    if (!words.contains(from + " " + phrase)) {
                        forgotten.add(from + " " + phrase);
                    }
                }
            }
        });
        return forgotten;
    }

    /** The state that an action leads to, {@link #PREVIOUS}, or {@code null} where it is refused. */
    String target(SeatState from, SeatScene.Action action) {
        return targets.get(from + " " + action);
    }

    /** How it is refused, {@code -} where nothing happens. */
    String refusal(SeatState from, SeatScene.Action action) {
        return refusals.get(from + " " + action);
    }

    private static List<List<List<String>>> tables() {
        List<List<List<String>>> tables = new ArrayList<>();
        boolean heading = false;
        for (String line : text().lines().toList()) {
            if (!line.startsWith("|")) {
                heading = true;
            } else if (heading) {
                tables.add(new ArrayList<>());
                heading = false;
            } else if (!line.startsWith("|---")) {
                String[] cells = line.substring(1).split("\\|", -1);
                List<String> row = new ArrayList<>();
                for (int i = 0; i < cells.length - 1; i++) {
                    row.add(cells[i].strip());
                }
                tables.get(tables.size() - 1).add(row);
            }
        }
        return tables;
    }

    private static String text() {
        try (InputStream resource = SeatTable.class.getResourceAsStream("/seat-transitions.md")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
