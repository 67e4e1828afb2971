package io.seatledger.query.seats;

import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which seats a caller may see: a backend those of its stores, an agent those it bought and those of owner groups it is granted
 * on, a learner those it holds. A seat may have left the group of its line, so lines can only be narrowed, not judged.
 */
@Component
public class SeatSight {
    /** The owner group of a seat {@code s} of a line {@code l}. */
    public static final String OWNER = "case when s.regrouped then s.group_id else l.group_id end";

    private final Sight sight;

    SeatSight(Sight sight) {
        this.sight = sight;
    }

    /** Adds which lines {@code l} may have seats that the caller may see. */
    Where lines(Caller caller, Where where) {
        sight.stores(caller, where, "l.store_id");
        if (caller.role() == Role.AGENT) {
            Object granted = granted(caller);
            where.and(
                    "(l.agent_id = ? or l.group_id = any(?) or exists (select from reporting.seats r"
                            + " where r.regrouped and r.group_id = any(?) and r.order_id = l.order_id and r.line = l.line))",
                    Sight.agentOf(caller),
                    granted,
                    granted);
        }
        return where;
    }

    /** Adds which seats {@code s} of lines {@code l} the caller may see. */
    Where seats(Caller caller, Where where) {
        sight.stores(caller, where, "l.store_id");
        if (caller.role() == Role.AGENT) {
            where.and("(l.agent_id = ? or " + OWNER + " = any(?))", Sight.agentOf(caller), granted(caller));
        }
        if (caller.role() == Role.LEARNER) {
            String learnerId = caller.learnerId();
            where.equal("s.learner_id", learnerId == null ? "" : learnerId);
        }
        return where;
    }

    /**
     * Adds which cases {@code c} the caller may see: of its stores, of its purchases, and about seats of its groups.
     *
     * @param seats which seats {@code s} of lines {@code l} a case is about
     */
    public Where cases(Caller caller, Where where, String seats) {
        sight.stores(caller, where, "c.store_id");
        if (caller.role() == Role.AGENT) {
            where.and(
                    "(c.agent_id = ? or exists (select from reporting.seat_lines l left join reporting.seats s"
                            + " on s.order_id = l.order_id and s.line = l.line and " + seats
                            + " and " + OWNER + " = any(?)))",
                    Sight.agentOf(caller),
                    granted(caller));
        }
        return where;
    }

    /** The read models that a question about seats rests on. */
    public String[] readModels(Caller caller, String... names) {
        return sight.readModels(caller, names);
    }

    private Object granted(Caller caller) {
        List<String> groups = sight.granted(caller);
        return groups.toArray(String[]::new);
    }
}
