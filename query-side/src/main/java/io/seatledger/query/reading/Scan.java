package io.seatledger.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks through candidates in the order of a list, chunk by chunk: what was true in the past is only known when a candidate's
 * events are folded, so it cannot be a condition of the statement. No more than {@value #CANDIDATES_MAX} are looked at for one
 * page: it may then be shorter than asked for, empty even, and its cursor goes on behind the last one looked at.
 */
public final class Scan {
    private static final int CHUNK = 500;
    private static final int CANDIDATES_MAX = 5_000;

    private Scan() {}

    /** Finds candidates in order. */
    public interface Candidates<T> {
        /** Those after one, {@code null} for the first; fewer than {@code limit} only at the end. */
        List<T> after(@Nullable T last, int limit);
    }

    /**
     * What was found.
     *
     * @param stoppedAt the last candidate looked at, when there may be more to find behind it
     */
    public record Found<T>(List<T> items, @Nullable T stoppedAt) {}

    /** All candidates up to a number: nothing has to be looked at twice. */
    public static <T> Found<T> all(int wanted, Candidates<T> candidates) {
        return new Found<>(candidates.after(null, wanted), null);
    }

    /** Candidates that a condition holds for, up to a number. */
    public static <T> Found<T> those(Predicate<T> condition, int wanted, Candidates<T> candidates) {
        List<T> found = new ArrayList<>();
        T last = null;
        for (int seen = 0; seen < CANDIDATES_MAX; seen += CHUNK) {
            List<T> chunk = candidates.after(last, CHUNK);
            chunk.stream().filter(condition).forEach(found::add);
            if (found.size() >= wanted) {
                return new Found<>(List.copyOf(found.subList(0, wanted)), null);
            }
            if (chunk.size() < CHUNK) {
                return new Found<>(List.copyOf(found), null);
            }
            last = chunk.get(CHUNK - 1);
        }
        return new Found<>(List.copyOf(found), last);
    }
}
