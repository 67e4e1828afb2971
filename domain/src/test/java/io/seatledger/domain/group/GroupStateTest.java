package io.seatledger.domain.group;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.group.GroupChanged;
import io.seatledger.resource.GroupResource;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupStateTest {
    private final GroupState team = GroupState.EMPTY.evolve(group("team", "root"));

    @Test
    void a_group_is_known_from_its_creation() {
        assertThat(GroupState.EMPTY.known()).isFalse();
        assertThat(team.known()).isTrue();
    }

    @Test
    void grants_are_those_given_and_not_withdrawn() {
        GroupState two = team.evolve(granted("team")).evolve(new AgentGrantedOnGroup("team", "agent-1", LONG_AGO));

        assertThat(two.grants(AGENT)).isTrue();
        assertThat(two.agents()).containsExactly("agent-1", AGENT);
        assertThat(two.evolve(new AgentGrantWithdrawn("team", AGENT, LONG_AGO)).grants(AGENT))
                .isFalse();
    }

    @Test
    void a_change_leaves_the_grants() {
        assertThat(team.evolve(granted("team"))
                        .evolve(new GroupChanged("team", "Team", "T", ORGANIZATION, null, LONG_AGO))
                        .resource(3))
                .isEqualTo(new GroupResource("team", "Team", "T", ORGANIZATION, null, List.of(AGENT), 3));
    }
}
