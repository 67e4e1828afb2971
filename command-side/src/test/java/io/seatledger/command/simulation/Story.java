package io.seatledger.command.simulation;

import io.seatledger.command.ledger.MemoryLog;
import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The log as an independent reader understands it, event by event, with the laws it has to obey: some hold at every position,
 * the others whenever a command is whole.
 */
final class Story {
    private static final EventCodec CODEC = new EventCodec();

    final SeatBook seats = new SeatBook();
    final MoneyBook money = new MoneyBook(seats);
    final CaseBook cases = new CaseBook(seats);
    final RuleBook rules = new RuleBook();

    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, List<LedgerEvent>> commands = new HashMap<>();
    private byte[] metadata = new byte[0];
    private String commandId = "";
    private int position;

    /** A law of the ledger is broken. */
    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    static void law(boolean holds, String law, Object... of) {
        if (!holds) {
            String broken = law;
            for (Object each : of) {
                broken = broken.replaceFirst("%s", Matcher.quoteReplacement(String.valueOf(each)));
            }
            throw new Broken(broken);
        }
    }

    /** Reads on to the end of the log. */
    void readOn(MemoryLog log) {
        if (position == log.rows().size()) {
            return;
        }
        while (position < log.rows().size()) {
            LoggedEvent row = log.rows().get(position);
            begin(row);
            LedgerEvent event = log.events().get(position);
            position++;
            law(row.position() == position, "position %s is dense", row.position());
            law(
                    row.sequence() == sequences.merge(row.stream(), 0L, (last, first) -> last + 1),
                    "position %s: sequence %s of %s is dense",
                    position,
                    row.sequence(),
                    row.stream());
            commands.get(commandId).add(event);
            try {
                seats.read(event);
                money.read(event);
                cases.read(event);
                rules.read(event);
            } catch (Broken e) {
                throw new Broken("position " + position + " (" + event + "): " + e.getMessage());
            }
        }
        commandIsWhole();
    }

    private void begin(LoggedEvent row) {
        if (row.metadata() == metadata) {
            return;
        }
        metadata = row.metadata();
        String next = CODEC.decodeMetadata(metadata).commandId();
        if (!next.equals(commandId)) {
            commandIsWhole();
            commandId = next;
            law(
                    commands.put(next, new ArrayList<>()) == null,
                    "the events of command %s are adjacent, but it goes on at %s",
                    next,
                    position + 1);
        }
    }

    private void commandIsWhole() {
        if (commandId.isEmpty()) {
            return;
        }
        try {
            List<LedgerEvent> whole = commands.get(commandId);
            seats.commandIsWhole();
            money.commandIsWhole();
            cases.commandIsWhole(whole);
        } catch (Broken e) {
            throw new Broken("after position " + position + " (" + commands.get(commandId) + "): " + e.getMessage());
        }
    }

    /** What a command recorded, in order; empty when it recorded nothing. */
    List<LedgerEvent> of(String command) {
        return commands.getOrDefault(command, List.of());
    }
}
