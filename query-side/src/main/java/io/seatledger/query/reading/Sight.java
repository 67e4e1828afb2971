package io.seatledger.query.reading;

import io.seatledger.events.value.NoteVisibility;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a caller may see. What it may not see is absent from lists and unknown by id: a foreign id answers like one that never
 * was.
 */
@Component
public class Sight {
    private static final String GRANTED = """
            with recursive granted (group_id) as (
                select group_id from reporting.group_agents where agent_id = ?
                union
                select g.group_id from reporting.groups g join granted p on g.parent_id = p.group_id
            )
            select group_id from granted""";

    /** On rows {@code e} of the log: notes for staff are left out. */
    public static final String NO_INTERNAL_NOTES = "not (e.type = 'OrderNoteAdded'"
            + " and convert_from(e.payload, 'UTF8')::jsonb ->> 'visibility' is distinct from 'CUSTOMER')";

    private static final Set<Role> INTERNAL = EnumSet.of(Role.ADMIN, Role.STORE_BACKEND, Role.AUDITOR);

    private final JdbcClient db;

    Sight(JdbcClient db) {
        this.db = db;
    }

    /** The read models a question about purchases rests on: what an agent may see depends on its groups too. */
    public String[] readModels(Caller caller, String... names) {
        return caller.role() == Role.AGENT
                ? Stream.concat(Stream.of(names), Stream.of("groups"))
                        .distinct()
                        .toArray(String[]::new)
                : names;
    }

    /** The read models a question about agents rests on: decisions tell which of them a store knows. */
    public String[] agents(Caller caller) {
        return caller.storeIds() == null ? new String[] {"agents"} : new String[] {"agents", "decisions"};
    }

    /** Adds what rows with a store, an agent and an owner group the caller may see. */
    public Where purchases(Caller caller, Where where) {
        stores(caller, where, "store_id");
        if (!wholeStores(caller)) {
            where.and(
                    "(agent_id = ? or group_id = any(?))",
                    agentOf(caller),
                    grantedGroups(agentOf(caller)).toArray(String[]::new));
        }
        return where;
    }

    /** Whether the caller sees all purchases of a store or none, by {@link #purchases}. */
    public static boolean wholeStores(Caller caller) {
        return caller.role() != Role.AGENT;
    }

    /** Adds which stores' rows the caller may see. */
    public Where stores(Caller caller, Where where, String column) {
        Set<String> only = caller.storeIds();
        return only == null ? where : where.among(column, only);
    }

    /** Adds which agreements the caller may see: those for all stores, and those for one of its own. */
    public Where agreements(Caller caller, Where where) {
        Set<String> only = caller.storeIds();
        return only == null
                ? where
                : where.and(
                        "(cardinality(store_ids) = 0 or store_ids && ?::text[])", (Object) only.toArray(String[]::new));
    }

    /** The same of one agreement, or of a permit: whether it is for all stores or for one of the caller's own. */
    public static boolean concerns(Caller caller, Collection<String> storeIds) {
        Set<String> only = caller.storeIds();
        return only == null || storeIds.isEmpty() || storeIds.stream().anyMatch(only::contains);
    }

    /** Adds which permits the caller may see: those for all stores, and those for one of its own. */
    public Where permits(Caller caller, Where where) {
        Set<String> only = caller.storeIds();
        return only == null
                ? where
                : where.and("(store_id is null or store_id = any(?))", (Object) only.toArray(String[]::new));
    }

    /** Adds that an agent sees only rows of its own. */
    public Where ownAgent(Caller caller, Where where, String column) {
        return caller.role() == Role.AGENT ? where.equal(column, agentOf(caller)) : where;
    }

    /** Adds that an agent sees only groups it is granted on, and those below. */
    public Where groups(Caller caller, Where where) {
        return caller.role() == Role.AGENT ? where.among("group_id", grantedGroups(agentOf(caller))) : where;
    }

    /** Adds, on rows {@code e} of the log, that notes which are not for customers are only for those who may read them. */
    public Where notesInLog(Caller caller, Where where) {
        return notes(caller).contains(NoteVisibility.INTERNAL) ? where : where.and(NO_INTERNAL_NOTES);
    }

    /** Which notes on orders the caller may read: internal ones are for staff, and for who reads everything. */
    public Set<NoteVisibility> notes(Caller caller) {
        boolean forSomebody = caller.role() == Role.STORE_BACKEND && caller.onBehalfOf() != null;
        return INTERNAL.contains(caller.role()) && !forSomebody
                ? EnumSet.allOf(NoteVisibility.class)
                : EnumSet.of(NoteVisibility.CUSTOMER);
    }

    /** Groups an agent is granted on, with all below. */
    public List<String> granted(Caller caller) {
        return grantedGroups(agentOf(caller));
    }

    /** Groups an agent is granted on, with all below. */
    public List<String> grantedGroups(String agentId) {
        return db.sql(GRANTED).param(agentId).query(String.class).list();
    }

    /** An agent's key always names its agent; one that does not sees nothing. */
    public static String agentOf(Caller caller) {
        String agentId = caller.agentId();
        return agentId == null ? "" : agentId;
    }
}
