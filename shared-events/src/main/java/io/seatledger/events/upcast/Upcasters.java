package io.seatledger.events.upcast;

import io.seatledger.events.EventCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All steps between revisions. The current revision of a type follows from them: one more than the steps that lead to it. */
public final class Upcasters {
    /**
     * Those of this release. To change an event's record: add the step from its present revision here, keep the old file in the
     * golden corpus, and let the test write the new one.
     */
    public static final Upcasters RELEASED = new Upcasters(List.of());

    private final Map<String, List<Upcaster>> byType;

    /**
     * Steps in any order.
     *
     * @throws IllegalArgumentException when the steps of a type are not one from each revision, from 1 on, or the type is unknown
     */
    public Upcasters(List<Upcaster> steps) {
        Map<String, Map<Integer, Upcaster>> sorted = new TreeMap<>();
        for (Upcaster step : steps) {
            if (EventCatalogue.recordOf(step.type()).isEmpty()) {
                throw new IllegalArgumentException("there is no event " + step.type());
            }
            if (sorted.computeIfAbsent(step.type(), type -> new TreeMap<>()).put(step.from(), step) != null) {
                throw new IllegalArgumentException(step.type() + " has two steps from revision " + step.from());
            }
        }
        this.byType = new HashMap<>();
        sorted.forEach((type, chain) -> byType.put(type, unbroken(type, chain)));
    }

    /** The revision that events of a type are written with. */
    public int revisionOf(String type) {
        return 1 + stepsOf(type).size();
    }

    /** The fields of an earlier revision as the current one has them. */
    public Map<String, @Nullable Object> upcast(String type, int revision, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> current = fields;
        for (Upcaster step : stepsOf(type).subList(revision - 1, stepsOf(type).size())) {
            current = step.fields().apply(current);
        }
        return current;
    }

    private List<Upcaster> stepsOf(String type) {
        return byType.getOrDefault(type, List.of());
    }

    private static List<Upcaster> unbroken(String type, Map<Integer, Upcaster> chain) {
        List<Upcaster> steps = new ArrayList<>(chain.values());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).from() != i + 1) {
                throw new IllegalArgumentException(type + " has no step from revision " + (i + 1));
            }
        }
        return List.copyOf(steps);
    }
}
