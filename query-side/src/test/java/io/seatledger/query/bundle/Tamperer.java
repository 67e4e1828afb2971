package io.seatledger.query.bundle;

import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.bundle.Shapes.Line;
import io.seatledger.query.bundle.Shapes.StreamOf;
import io.seatledger.query.bundle.Shapes.TotalsLine;
import io.seatledger.query.support.Story;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Does to bundles what {@link Tampering} names; the same seed does the same. */
final class Tamperer {
    static final String ORDER = "ord_3";
    private static final EventCodec CODEC = new EventCodec();

    private static final OrderNoteAdded NOTE =
            new OrderNoteAdded(ORDER, "key:backend", "never written", NoteVisibility.INTERNAL, Story.NOON);
    private static final byte[] NOTE_PAYLOAD = CODEC.encode(NOTE);
    private static final Duration HOUR = Duration.ofHours(1);

    private final LogInMemory log;
    private final KeyPair another = LogInMemory.newSigner();
    private final long kept;
    private final Draft whole;
    private final Draft part;

    /** @param kept how much of the log a reader's own checkpoint covers */
    Tamperer(LogInMemory log, long kept) {
        this.log = log;
        this.kept = kept;
        this.whole = log.bundle(log.size(), BundleScope.WHOLE_LOG);
        this.part = log.bundle(log.size(), new BundleScope(BundleScope.Kind.ORDER, ORDER));
    }

    Draft whole() {
        return whole.copy();
    }

    Draft part() {
        return part.copy();
    }

    BundleFiles tampered(Tampering how, Random random) {
        Draft draft = random.nextInt(4) == 0 ? part() : whole();
        int at = random.nextInt(draft.lines.size());
        return switch (how) {
            case COLUMN_BIT -> {
                draft.lines.set(at, Bits.flipped(draft.lines.get(at), random));
                yield draft.files();
            }
            case FILE_BIT -> Bits.flipped(draft.files(), fileName(random), random);
            case SEALED_FILE_BIT -> draft.sealed(Bits.flipped(draft.files(), fileName(random), random));
            case MANIFEST_BIT -> Bits.flipped(draft.files(), "manifest.json", random);
            case DELETED, DELETED_AND_RENUMBERED, INSERTED, SWAPPED, DUPLICATED, MOVED -> lines(how, draft, at, random);
            case TRUNCATED, TRUNCATED_WITH_TRUE_HASHES -> truncated(how, 1 + random.nextInt(log.size() - 1));
            case OLDER_BACKUP ->
                log.bundle(1 + random.nextInt((int) kept - 1), BundleScope.WHOLE_LOG)
                        .files();
            case BACKUP_CONTINUED -> continued(random.nextInt((int) kept)).files();
            case REWRITTEN_BY_ANOTHER_KEY ->
                rewritten(random.nextInt(log.size()), another).files();
            case REWRITTEN_BY_THE_SAME_KEY ->
                rewritten(random.nextInt((int) kept), log.signer).files();
            case TOTALS_CHANGED -> totals(draft, random).files();
            case STREAM_UNLISTED -> {
                draft.streams.remove(random.nextInt(draft.streams.size()));
                yield draft.files();
            }
            case LEFT_OUT_OF_PART -> leftOut(random).files();
            case SCOPE_RENAMED -> scoped(random).files();
            case PROOF_CHANGED -> proof(random).files();
        };
    }

    private static String fileName(Random random) {
        return BundleFiles.NAMES.get(random.nextInt(5));
    }

    private static BundleFiles lines(Tampering how, Draft draft, int at, Random random) {
        List<Line> lines = draft.lines;
        int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
        switch (how) {
            case DELETED, DELETED_AND_RENUMBERED -> lines.remove(at);
            case INSERTED -> lines.add(at, LogInMemory.line(note(lines.get(at).position(), 1)));
            case DUPLICATED -> lines.add(at, lines.get(at));
            case SWAPPED -> {
                Line one = lines.get(at);
                lines.set(at, Bits.at(one.position(), lines.get(other)));
                lines.set(other, Bits.at(lines.get(other).position(), one));
            }
            case MOVED -> lines.add(other, lines.remove(at));
            default -> throw new IllegalArgumentException(how.name());
        }
        if (how != Tampering.DELETED && how != Tampering.SWAPPED && random.nextBoolean()) {
            renumber(lines);
        }
        return draft.files();
    }

    private static void renumber(List<Line> lines) {
        long next = lines.stream().mapToLong(Line::position).min().orElseThrow();
        for (int i = 0; i < lines.size(); i++) {
            next = i == 0 ? next : Math.max(next + 1, lines.get(i).position() - 1);
            lines.set(i, Bits.at(next, lines.get(i)));
        }
    }

    private static LoggedEvent note(long position, long sequence) {
        return LogInMemory.logged(position, NOTE.stream(), sequence, "OrderNoteAdded", NOTE_PAYLOAD, Story.NOON);
    }

    private BundleFiles truncated(Tampering how, int size) {
        Draft draft = log.bundle(size, BundleScope.WHOLE_LOG);
        draft.note = whole.note;
        if (how == Tampering.TRUNCATED_WITH_TRUE_HASHES) {
            draft.size = whole.size;
            draft.proof = new Shapes.Proof(
                    whole.size, log.hashesBeside(draft.lines.stream().mapToLong(Line::position), whole.size));
            draft.totals = SeatCount.totals(whole.size, draft.totals.lines());
        }
        return draft.files();
    }

    /** The log with one event back-dated, signed. */
    Draft rewritten(int at, KeyPair signer) {
        List<LoggedEvent> events = new ArrayList<>(log.events);
        events.set(at, backDated(at));
        return new LogInMemory(events, signer).bundle(events.size(), BundleScope.WHOLE_LOG);
    }

    LoggedEvent backDated(int at) {
        LoggedEvent was = log.events.get(at);
        return LogInMemory.logged(
                was.position(),
                was.stream(),
                was.sequence(),
                was.type(),
                was.payload(),
                was.recordedAt().minus(HOUR));
    }

    Draft rewrittenByAnother(int at) {
        return rewritten(at, another);
    }

    private Draft continued(int size) {
        List<LoggedEvent> events = new ArrayList<>(log.events.subList(0, size));
        long sequence = events.stream()
                .filter(event -> event.stream().equals("order:" + ORDER))
                .count();
        while (events.size() < log.size()) {
            events.add(note(events.size() + 1L, sequence++));
        }
        return new LogInMemory(events, log.signer).bundle(events.size(), BundleScope.WHOLE_LOG);
    }

    static Draft totals(Draft draft, Random random) {
        List<TotalsLine> lines = new ArrayList<>(draft.totals.lines());
        int at = random.nextInt(lines.size());
        TotalsLine was = lines.get(at);
        lines.set(
                at,
                new TotalsLine(
                        was.orderId(),
                        was.line(),
                        was.purchased(),
                        was.pending(),
                        was.available() + 1 + random.nextInt(3),
                        was.approvalPending(),
                        was.awaiting(),
                        was.assigned(),
                        was.returnPending(),
                        was.returned(),
                        was.expired(),
                        was.voided()));
        draft.totals = SeatCount.totals(draft.size, lines);
        return draft;
    }

    private Draft leftOut(Random random) {
        Draft draft = part();
        List<Line> pool = draft.lines.stream()
                .filter(line -> line.stream().startsWith("seatpool:" + ORDER))
                .toList();
        return without(draft, pool.get(random.nextInt(pool.size() - 1)));
    }

    /** Everything but the sequences fits again. */
    Draft without(Draft draft, Line line) {
        draft.lines.remove(line);
        draft.proof = new Shapes.Proof(
                draft.size, log.hashesBeside(draft.lines.stream().mapToLong(Line::position), draft.size));
        draft.streams.replaceAll(
                each -> each.stream().equals(line.stream()) ? new StreamOf(each.stream(), each.events() - 1) : each);
        SeatCount count = new SeatCount();
        draft.lines.forEach(each -> count.add(each.type(), each.revision(), Shapes.bytes(each.payload())));
        draft.totals = SeatCount.totals(draft.size, count.lines());
        return draft;
    }

    private Draft scoped(Random random) {
        Draft draft = part();
        draft.scope = new Shapes.Scope("order", "ord_" + (4 + random.nextInt(20)));
        return draft;
    }

    private Draft proof(Random random) {
        Draft draft = part();
        List<String> hashes = new ArrayList<>(draft.proof.hashes());
        int at = random.nextInt(hashes.size());
        switch (random.nextInt(3)) {
            case 0 -> hashes.remove(at);
            case 1 -> hashes.add(at, BundleFiles.sha256(new byte[] {1}));
            default -> hashes.set(at, BundleFiles.sha256(hashes.get(at).getBytes(StandardCharsets.UTF_8)));
        }
        draft.proof = new Shapes.Proof(draft.size, hashes);
        return draft;
    }
}
