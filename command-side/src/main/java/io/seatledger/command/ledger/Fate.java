package io.seatledger.command.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What becomes of one entry, for those that were decided on what it is about to write. They stand only with it: a stream's
 * next sequence may be taken by somebody else's event once it has failed, so numbers alone do not tell.
 */
public final class Fate {
    private enum Known {
        OPEN,
        DURABLE,
        FAILED
    }

    private final Speculations home;
    private final List<Fate> dependants = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private Set<Fate> restsOn;
    private volatile Known known = Known.OPEN;

    /** @param restsOn those whose streams it was decided on before they were durable */
    Fate(Speculations home, Collection<Fate> restsOn) {
        this.home = home;
        this.restsOn = Set.copyOf(restsOn);
    }

    /** Of an entry that was decided on durable states only. */
    static Fate alone() {
        return new Fate(new Speculations(), Set.of());
    }

    /**
     * Lets those that it rests on know, so that it goes with them. Called with the lock of its home.
     *
     * @return whether there is still hope: none of them has failed meanwhile
     */
    boolean begins() {
        boolean hope = true;
        for (Fate fate : restsOn) {
            fate.dependants.add(this);
            hope &= fate.known != Known.FAILED;
        }
        return hope;
    }

    boolean restsOn(Fate other) {
        return restsOn.contains(other);
    }

    /** Notes that a stream is shown as it leaves it. Called with the lock of its home. */
    void shows(String stream) {
        shown.add(stream);
    }

    /**
     * Whether all that it rests on is in the log.
     *
     * @param before those that go into the log in the same transaction before it
     */
    boolean stands(Set<Fate> before) {
        return restsOn.stream().allMatch(fate -> fate.known == Known.DURABLE || before.contains(fate));
    }

    /** It is in the log, and the cached states know. */
    void durable() {
        synchronized (home) {
            known = Known.DURABLE;
            home.hide(this, shown);
            restsOn = Set.of();
            dependants.clear();
        }
    }

    /** It is not in the log, or nobody knows: nothing is decided any more on it, nor on what was decided on it. */
    void failed() {
        synchronized (home) {
            Deque<Fate> falling = new ArrayDeque<>(List.of(this));
            while (!falling.isEmpty()) {
                Fate next = falling.remove();
                if (next.known == Known.OPEN) {
                    next.known = Known.FAILED;
                    home.hide(next, next.shown);
                    falling.addAll(next.dependants);
                    next.dependants.clear();
                }
            }
        }
    }
}
