package io.seatledger.command.ledger;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventLog;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleFrontier;
import io.seatledger.platform.vault.SealedPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The tables of the ledger, in memory: what is appended is judged by the same {@link Batch} as over the database. */
public final class MemoryLog implements EventLog {
    private final List<LoggedEvent> rows = new ArrayList<>();
    private final List<LedgerEvent> events = new ArrayList<>();
    private final Map<String, List<LoggedEvent>> streams = new HashMap<>();
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final Map<String, SealedPerson> persons = new HashMap<>();
    private final List<QueuedMail> mails = new ArrayList<>();
    private final Set<Deadline> deadlines =
            new TreeSet<>(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::stream));
    private final Guards guards;
    private final EventCodec codec = new EventCodec();
    private final MerkleFrontier frontier = new MerkleFrontier();
    private Instant recordedAt = Instant.EPOCH;

    /**
     * What protects the log; a saboteur takes one of them away.
     *
     * @param readSets whether read sets are compared
     * @param receipts whether receipts are looked up
     * @param wholeEntries whether an entry is written to its last event
     * @param fates whether an entry has to fail with what it rests on
     * @param asRemembered how instances remember an event, while the log itself holds it as it was
     */
    public record Guards(
            boolean readSets,
            boolean receipts,
            boolean wholeEntries,
            boolean fates,
            UnaryOperator<LedgerEvent> asRemembered) {
        public static final Guards ALL = new Guards(true, true, true, true, UnaryOperator.identity());
    }

    public MemoryLog(Guards guards) {
        this.guards = guards;
    }

    /** What came of an append: one outcome per entry, and what instances are told of it. */
    record Written(List<AppendOutcome> outcomes, List<PositionedEvent> events) {}

    /** Judges and writes entries as one transaction. */
    Written append(List<Entry> asked, Instant now) {
        List<Entry> entries = asked.stream().map(this::unguarded).toList();
        Head head = new Head(rows.size(), frontier.encode(), recordedAt, now);
        Batch batch =
                new Batch(head, receiptsOf(entries), sequencesOf(entries), new KnownLearners(Set.of(), List.of()));
        List<AppendOutcome> outcomes = entries.stream().map(batch::judge).toList();
        recordedAt = batch.events.isEmpty() ? recordedAt : head.recordedAt();
        List<PositionedEvent> told = batch.events.stream().map(this::write).toList();
        batch.newReceipts.forEach(receipt -> receipts.put(name(receipt.caller(), receipt.key()), receipt));
        persons.putAll(batch.persons);
        persons.keySet().removeAll(batch.erased);
        mails.addAll(batch.mails);
        deadlines.addAll(batch.deadlines);
        return new Written(outcomes, told);
    }

    private Entry unguarded(Entry entry) {
        int last = entry.events().size();
        return new Entry(
                guards.readSets() ? entry.readSet() : Map.of(),
                guards.wholeEntries() || last < 2
                        ? entry.events()
                        : entry.events().subList(0, last - 1),
                entry.receipt(),
                entry.beside(),
                guards.fates() ? entry.fate() : Fate.alone());
    }

    private PositionedEvent write(PositionedEvent event) {
        NewEvent written = event.event();
        events.add(written.event());
        frontier.append(event.leaf());
        LedgerEvent remembered = guards.asRemembered().apply(written.event());
        byte[] payload = remembered == written.event() ? written.payload() : codec.encode(remembered);
        LoggedEvent row = new LoggedEvent(
                event.position(),
                written.stream(),
                written.sequence(),
                written.type(),
                written.revision(),
                payload,
                written.metadata(),
                event.recordedAt(),
                event.leaf());
        rows.add(row);
        streams.computeIfAbsent(row.stream(), stream -> new ArrayList<>()).add(row);
        NewEvent told = new NewEvent(remembered, row.stream(), row.sequence(), payload, written.metadata());
        return new PositionedEvent(told, row.position(), row.recordedAt(), row.leaf());
    }

    private List<Receipt> receiptsOf(List<Entry> entries) {
        List<Receipt> found = new ArrayList<>();
        for (Entry entry : entries) {
            Receipt asked = entry.receipt();
            if (asked != null) {
                receipt(asked.caller(), asked.key()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Map<String, Long> sequencesOf(List<Entry> entries) {
        Map<String, Long> sequences = new HashMap<>();
        entries.forEach(entry -> entry.readSet()
                .keySet()
                .forEach(stream -> sequences.put(stream, lastSequenceOf(stream).orElse(-1L))));
        return sequences;
    }

    private static String name(String caller, String key) {
        return caller + '\n' + key;
    }

    /** The answer kept under a key. */
    public Optional<Receipt> receipt(String caller, String key) {
        return guards.receipts() ? Optional.ofNullable(receipts.get(name(caller, key))) : Optional.empty();
    }

    /** The events as they were decided, in order of positions. */
    public List<LedgerEvent> events() {
        return events;
    }

    /** The rows in order of positions. */
    public List<LoggedEvent> rows() {
        return rows;
    }

    /** Names of all streams. */
    public Set<String> streams() {
        return streams.keySet();
    }

    /** Takes away a deadline that is due, the first to be, and names its stream. */
    public Optional<String> due(Instant now) {
        Optional<Deadline> first = deadlines.stream()
                .findFirst()
                .filter(deadline -> !deadline.dueAt().isAfter(now));
        first.ifPresent(deadlines::remove);
        return first.map(Deadline::stream);
    }

    /** Mails handed to the outbox so far. */
    public int mails() {
        return mails.size();
    }

    /** Whether the tree over all leaves is the one over these rows. */
    public boolean treeHolds() {
        MerkleFrontier again = new MerkleFrontier();
        rows.forEach(row -> again.append(row.leaf()));
        return Arrays.equals(again.root(), frontier.root());
    }

    @Override
    public List<LoggedEvent> after(long position, int limit) {
        int from = (int) Math.min(position, rows.size());
        return List.copyOf(rows.subList(from, Math.min(rows.size(), from + limit)));
    }

    @Override
    public List<LoggedEvent> ofStream(String stream, long fromSequence) {
        List<LoggedEvent> all = streams.getOrDefault(stream, List.of());
        return List.copyOf(all.subList((int) Math.min(fromSequence, all.size()), all.size()));
    }

    @Override
    public List<LoggedEvent> ofStreams(Collection<String> names) {
        return names.stream()
                .sorted()
                .flatMap(stream -> ofStream(stream, 0).stream())
                .toList();
    }

    @Override
    public long head() {
        return rows.size();
    }

    @Override
    public Optional<Long> lastSequenceOf(String stream) {
        List<LoggedEvent> all = streams.getOrDefault(stream, List.of());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).sequence());
    }

    @Override
    public long lastBefore(Instant instant) {
        return rows.stream().filter(row -> row.recordedAt().isBefore(instant)).count();
    }
}
