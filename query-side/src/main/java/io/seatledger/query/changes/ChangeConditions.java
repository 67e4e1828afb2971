package io.seatledger.query.changes;

import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rows {@code e} of the log are in a feed, by the index of whom each position concerns. */
@Component
class ChangeConditions {
    /** Events of agents that are about no store and name none: every backend may know them, as it may know the agents. */
    private static final Set<String> OF_NO_STORE = Set.of(
            "AgentRegistered",
            "AgentDetailsChanged",
            "AgentMovedToOrganization",
            "AgentLinkedToLearner",
            "AgentUnlinkedFromLearner",
            "AgentSuspended",
            "AgentReinstated",
            "RepurchasePermitGranted");

    private static final Set<String> OF_AGREEMENTS =
            Set.of("AgreementFiled", "AgreementRevoked", "AgreementSuperseded");

    private static final String CONCERNS =
            "exists (select from reporting.history h where h.position = e.position and h.kind = '%s' and h.id = any(?))";

    private static final String STORES_AND_COMMON = """
            (exists (select from reporting.history h
                where h.position = e.position and h.kind = 'store' and h.id = any(?))
            or (not exists (select from reporting.history h where h.position = e.position and h.kind = 'store')
                and (e.stream like 'group:%' or e.stream like 'product:%' or e.type = any(?)
                    or (e.type = any(?) and exists (select from reporting.agreements a
                        where a.agent_id = substr(e.stream, length('agent:') + 1)
                            and a.agreement_id = convert_from(e.payload, 'UTF8')::jsonb ->> 'agreementId'
                            and (cardinality(a.store_ids) = 0 or a.store_ids && ?::text[]))))))""";

    private static final String OF_AN_AGENT = """
            exists (select from reporting.history h where h.position = e.position
                and ((h.kind = 'agent' and h.id = ?) or (h.kind = 'order' and exists (
                    select from reporting.orders o where o.order_id = h.id and o.group_id = any(?)))))""";

    private static final String OF_AN_ORGANIZATION = """
            (exists (select from reporting.history h join reporting.orders o on o.order_id = h.id
                where h.position = e.position and h.kind = 'order' and o.organization_id = ?)
            or (not exists (select from reporting.history h where h.position = e.position and h.kind = 'order')
                and exists (select from reporting.history h join reporting.agents a on a.agent_id = h.id
                    where h.position = e.position and h.kind = 'agent' and a.organization_id = ?))
            or (e.stream like 'group:%' and exists (select from reporting.groups g
                where g.group_id = substr(e.stream, length('group:') + 1) and g.organization_id = ?)))""";

    private final Sight sight;

    ChangeConditions(Sight sight) {
        this.sight = sight;
    }

    /** Adds the conditions of a scope. */
    Where add(ChangeScope scope, Where where) {
        Set<String> stores = scope.onlyStores();
        if (stores != null) {
            where.and(STORES_AND_COMMON, array(stores), array(OF_NO_STORE), array(OF_AGREEMENTS), array(stores));
        }
        String agentId = scope.onlyAgent();
        if (agentId != null) {
            where.and(OF_AN_AGENT, agentId, array(sight.grantedGroups(agentId)));
        }
        if (!scope.internalNotes()) {
            where.and(Sight.NO_INTERNAL_NOTES);
        }
        return asked(scope.filter(), where);
    }

    private static Where asked(ChangeFilter filter, Where where) {
        concerns(where, "store", filter.storeIds());
        concerns(where, "agent", filter.agentId());
        concerns(where, "order", filter.orderId());
        String organizationId = filter.organizationId();
        if (organizationId != null) {
            where.and(OF_AN_ORGANIZATION, organizationId, organizationId, organizationId);
        }
        return filter.types().isEmpty() ? where : where.among("e.type", filter.types());
    }

    private static void concerns(Where where, String kind, @Nullable String id) {
        concerns(where, kind, id == null ? Set.of() : Set.of(id));
    }

    private static void concerns(Where where, String kind, Collection<String> ids) {
        if (!ids.isEmpty()) {
            where.and(CONCERNS.formatted(kind), array(ids));
        }
    }

    private static Object array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
