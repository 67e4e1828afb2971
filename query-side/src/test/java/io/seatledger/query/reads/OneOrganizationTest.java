package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.agent.AgentMovedToOrganization;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two organizations; agent-1 moved from acme to globex after its first purchase. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneOrganizationTest {
    private QueryServiceForTests service;
    private long beforeTheMove;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log()
                .append(
                        store("s-1"),
                        agent("agent-1", "acme"),
                        agent("agent-2", "acme"),
                        agent("agent-3", "globex"),
                        group("g-1", "acme"),
                        group("g-2", "globex"),
                        group("g-3", "acme"),
                        new AgentGrantedOnGroup("g-1", "agent-1", NOON));
        service.log().append(purchase(placed("ord_1", "agent-1", "s-1", 5)));
        beforeTheMove = service.log().head();
        service.log().append(new AgentMovedToOrganization("agent-1", "globex", NOON));
        service.log().append(purchase(placed("ord_2", "agent-2", "s-1", 7)));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static AgentRegistered agent(String agentId, String organizationId) {
        return new AgentRegistered(agentId, "per_" + agentId, organizationId, null, NOON);
    }

    private static GroupCreated group(String groupId, String organizationId) {
        return new GroupCreated(groupId, "Group " + groupId, null, organizationId, null, NOON);
    }

    private List<String> ids(String caller, String path, String id) {
        return service.now(caller, path).each(id);
    }

    @ParameterizedTest
    @CsvSource({"acme, agent-2", "globex, agent-1|agent-3", "nobody, ''"})
    void has_the_agents_that_belong_to_it_today(String organization, String agents) {
        assertThat(String.join("|", ids("admin", "/v1/agents?organizationId=" + organization, "agentId")))
                .isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource({"acme, g-1|g-3", "globex, g-2", "nobody, ''"})
    void has_the_groups_that_belong_to_it(String organization, String groups) {
        assertThat(String.join("|", ids("admin", "/v1/groups?organizationId=" + organization, "groupId")))
                .isEqualTo(groups);
    }

    @Test
    void has_the_orders_its_agents_placed_while_they_belonged_to_it() {
        assertThat(ids("admin", "/v1/orders?organizationId=acme", "orderId")).containsExactly("ord_2", "ord_1");
        assertThat(ids("admin", "/v1/orders?organizationId=globex", "orderId")).isEmpty();
        assertThat(ids("admin", "/v1/orders?organizationId=acme&asOf=" + beforeTheMove, "orderId"))
                .containsExactly("ord_1");
        assertThat(ids("admin", "/v1/orders?organizationId=globex&asOf=" + beforeTheMove, "orderId"))
                .isEmpty();
    }

    @Test
    void shows_nobody_more_than_without_the_filter() {
        assertThat(ids("agent-1", "/v1/agents?organizationId=globex", "agentId"))
                .containsExactly("agent-1");
        assertThat(ids("agent-1", "/v1/groups?organizationId=acme", "groupId")).containsExactly("g-1");
        assertThat(ids("agent-1", "/v1/orders?organizationId=acme", "orderId")).containsExactly("ord_1");
    }

    @ParameterizedTest
    @CsvSource({"agents, agentId, globex", "groups, groupId, acme", "orders, orderId, acme"})
    void is_read_page_by_page_like_everything(String list, String id, String organization) {
        String path = "/v1/" + list + "?organizationId=" + organization;
        Answer first = service.now("admin", path + "&limit=1");
        String cursor = first.body().get("nextCursor").asString();
        Answer second = service.now("admin", path + "&limit=1&cursor=" + cursor);
        assertThat(first.each(id)).hasSize(1).doesNotContainAnyElementsOf(second.each(id));
        assertThat(second.each(id)).hasSize(1);
        assertThat(second.body().get("nextCursor").isNull()).isTrue();
        assertThat(service.get("admin", "/v1/" + list + "?limit=1&cursor=" + cursor)
                        .status())
                .as("a cursor of another filter")
                .isEqualTo(400);
    }
}
