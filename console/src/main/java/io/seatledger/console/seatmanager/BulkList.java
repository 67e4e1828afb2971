package io.seatledger.console.seatmanager;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list as it was put in, read and looked through; nothing of it has been sent.
 *
 * @param problem why it cannot be read at all, empty when it can
 */
record BulkList(BulkKind kind, List<Row> rows, String problem) {
    static final int ROWS_MAX = 10_000;

    /**
     * A row below the header.
     *
     * @param number from 1
     * @param problem why it is not sent, empty when it is
     * @param sameAs the row above that names the same person, 0 for none: it gets no seat of its own
     */
    record Row(int number, Learner learner, String problem, int sameAs) {
        public boolean isReady() {
            return problem.isEmpty();
        }

        /** What will become of it. */
        public String words() {
            if (!problem.isEmpty()) {
                return problem;
            }
            return sameAs > 0 ? "The same person as in row " + sameAs + ": counted once." : "Ready";
        }
    }

    /** Reads a text with commas, semicolons or tabs between. */
    static BulkList read(BulkKind kind, String text) {
        BulkText read = BulkText.read(text);
        if (!read.problem().isEmpty()) {
            return new BulkList(kind, List.of(), read.problem());
        }
        List<Learner> learners = read.learners();
        if (learners.isEmpty() || learners.size() > ROWS_MAX) {
            return new BulkList(
                    kind, List.of(), learners.isEmpty() ? "There is no row in it." : "It has more than 10,000 rows.");
        }
        Map<String, Integer> first = new HashMap<>();
        Row[] rows = new Row[learners.size()];
        for (int i = 0; i < rows.length; i++) {
            Learner learner = learners.get(i);
            String problem = learner.problem(kind);
            Integer above = problem.isEmpty() ? first.putIfAbsent(learner.key(kind), i + 1) : null;
            rows[i] = new Row(i + 1, learner, problem, above == null ? 0 : above);
        }
        return new BulkList(kind, List.of(rows), "");
    }

    /** Rows that are sent, those that repeat a person included. */
    List<Row> ready() {
        return rows.stream().filter(Row::isReady).toList();
    }

    /** Rows that are not sent. */
    public long wrong() {
        return rows.stream().filter(row -> !row.isReady()).count();
    }

    public long repeated() {
        return rows.stream().filter(row -> row.sameAs() > 0).count();
    }

    /** How many seats it takes at most. */
    public long persons() {
        return rows.size() - wrong() - repeated();
    }

    /** The rows to look at before sending: those that need a look first, then the first ones. */
    public List<Row> shown(int most) {
        return rows.stream()
                .sorted((one, other) -> Boolean.compare(plain(one), plain(other)))
                .limit(most)
                .toList();
    }

    private static boolean plain(Row row) {
        return row.isReady() && row.sameAs() == 0;
    }
}
