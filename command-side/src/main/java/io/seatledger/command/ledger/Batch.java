package io.seatledger.command.ledger;

import io.seatledger.platform.vault.SealedPerson;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The judgement over the entries of one batch, under the lock: which receipts exist, whose read set has moved, and which
 * position each event gets. An entry sees what the entries before it in the batch did; a loser leaves no trace.
 */
final class Batch {
    private final Map<ReceiptKey, Receipt> receipts = new HashMap<>();
    private final Map<String, Long> sequences;
    private final KnownLearners learners;
    private final Head head;
    private final Set<Fate> accepted = new HashSet<>();

    final List<PositionedEvent> events = new ArrayList<>();
    final List<Receipt> newReceipts = new ArrayList<>();
    final Map<String, SealedPerson> persons = new HashMap<>();
    final Set<String> erased = new HashSet<>();
    final List<QueuedMail> mails = new ArrayList<>();
    final Set<Deadline> deadlines = new HashSet<>();

    /**
     * A batch in which nothing is judged yet.
     *
     * @param sequences the last sequence of every stream in any read set, {@code -1} for an empty stream
     * @param learners whom every identity leads to that any entry looked up
     */
    Batch(Head head, List<Receipt> found, Map<String, Long> sequences, KnownLearners learners) {
        this.head = head;
        this.sequences = sequences;
        this.learners = learners;
        found.forEach(receipt -> receipts.put(ReceiptKey.of(receipt), receipt));
    }

    /** Takes an entry into the batch, or says why not. */
    AppendOutcome judge(Entry entry) {
        Receipt asked = entry.receipt();
        Receipt known = asked == null ? null : receipts.get(ReceiptKey.of(asked));
        if (asked != null && known != null) {
            return MessageDigest.isEqual(asked.fingerprint(), known.fingerprint())
                    ? new AppendOutcome.AlreadyAnswered(known)
                    : new AppendOutcome.KeyReused();
        }
        Set<String> moved = movedOf(entry);
        if (!moved.isEmpty()
                || !entry.fate().stands(accepted)
                || !learners.areStill(entry.beside().sightings())) {
            return new AppendOutcome.Moved(moved);
        }
        return accept(entry);
    }

    private Set<String> movedOf(Entry entry) {
        Set<String> moved = new HashSet<>();
        entry.readSet().forEach((stream, seenAt) -> {
            if (!seenAt.equals(sequences.get(stream))) {
                moved.add(stream);
            }
        });
        return moved;
    }

    private AppendOutcome accept(Entry entry) {
        accepted.add(entry.fate());
        for (NewEvent event : entry.events()) {
            events.add(PositionedEvent.of(event, head.next(), head.recordedAt()));
            sequences.put(event.stream(), event.sequence());
        }
        Beside beside = entry.beside();
        learners.follow(beside);
        beside.persons().forEach(person -> persons.put(person.ref(), person));
        erased.addAll(beside.erased());
        mails.addAll(beside.mails());
        deadlines.addAll(beside.deadlines());
        Receipt asked = entry.receipt();
        if (asked != null) {
            Receipt kept = new Receipt(
                    asked.caller(),
                    asked.key(),
                    asked.fingerprint(),
                    asked.status(),
                    asked.headers(),
                    asked.body(),
                    head.position());
            receipts.put(ReceiptKey.of(kept), kept);
            newReceipts.add(kept);
        }
        return new AppendOutcome.Appended(head.position());
    }

    private record ReceiptKey(String caller, String key) {
        private static ReceiptKey of(Receipt receipt) {
            return new ReceiptKey(receipt.caller(), receipt.key());
        }
    }
}
