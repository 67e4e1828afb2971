package io.seatledger.command.group;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.events.value.RefusalCode.GROUP_CYCLE;
import static io.seatledger.events.value.RefusalCode.GROUP_ORGANIZATION_MISMATCH;
import static io.seatledger.events.value.RefusalCode.GROUP_PARENT_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.GROUP_TOO_DEEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.group.grant.GrantAgentOnGroup;
import io.seatledger.command.group.grant.WithdrawAgentGrant;
import io.seatledger.command.group.place.PlaceGroup;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.domain.group.GroupState;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.group.GroupChanged;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.resource.GroupResource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupTest {
    private final CommandFixture<Group> team = CommandFixture.of(Group.class, "group:team");

    @Nested
    class Its_place {
        private static PlaceGroup place(String name, String organizationId, String parentId) {
            return new PlaceGroup("team", name, null, organizationId, parentId, JUNE);
        }

        @Test
        void a_root_is_created() {
            team.when(place("team", ORGANIZATION, null))
                    .records(new GroupCreated("team", "team", null, ORGANIZATION, null, JUNE))
                    .accepted(result -> assertThat(result)
                            .isEqualTo(new Saved<>(
                                    true, new GroupState("team", "team", null, ORGANIZATION, null, List.of()))));
        }

        @Test
        void a_child_is_created_below_its_parent() {
            team.given(group("root", null))
                    .when(place("team", ORGANIZATION, "root"))
                    .records(new GroupCreated("team", "team", null, ORGANIZATION, "root", JUNE))
                    .accepted();
        }

        @Test
        void the_same_content_again_is_no_event() {
            team.given(group("root", null), group("team", "root"))
                    .when(place("team", ORGANIZATION, "root"))
                    .recordsNothing()
                    .accepted(
                            result -> assertThat(((Saved<?>) result).created()).isFalse());
        }

        @Test
        void it_moves_and_keeps_its_agents() {
            team.given(group("root", null), group("team", null), granted("team"))
                    .when(place("Team", ORGANIZATION, "root"))
                    .records(new GroupChanged("team", "Team", null, ORGANIZATION, "root", JUNE))
                    .accepted(result -> assertThat(((GroupState) ((Saved<?>) result).state()).resource(3))
                            .isEqualTo(
                                    new GroupResource("team", "Team", null, ORGANIZATION, "root", List.of(AGENT), 3)));
        }

        @Test
        void an_unknown_parent_is_refused() {
            team.when(place("team", ORGANIZATION, "nowhere")).recordsNothing().refused(GROUP_PARENT_UNKNOWN);
        }

        @Test
        void it_is_not_its_own_parent() {
            team.when(place("team", ORGANIZATION, "team")).recordsNothing().refused(GROUP_CYCLE);
        }

        @Test
        void it_does_not_move_below_itself() {
            team.given(group("team", null), group("child", "team"), group("grandchild", "child"))
                    .when(place("team", ORGANIZATION, "grandchild"))
                    .recordsNothing()
                    .refused(GROUP_CYCLE);
        }

        @Test
        void it_belongs_to_the_organization_of_its_parent() {
            team.given(group("root", null))
                    .when(place("team", "others", "root"))
                    .recordsNothing()
                    .refused(GROUP_ORGANIZATION_MISMATCH);
        }

        @Test
        void it_never_moves_to_another_organization() {
            team.given(group("team", null))
                    .when(place("team", "others", null))
                    .recordsNothing()
                    .refused(GROUP_ORGANIZATION_MISMATCH);
        }

        @Test
        void it_is_at_most_32_deep() {
            String parent = null;
            for (int depth = 1; depth <= 32; depth++) {
                team.given(group("g" + depth, parent));
                parent = "g" + depth;
            }

            team.when(place("team", "others", "g32"))
                    .recordsNothing()
                    .refused(GROUP_TOO_DEEP, GROUP_ORGANIZATION_MISMATCH);
        }

        @Test
        void the_32nd_is_deep_enough() {
            String parent = null;
            for (int depth = 1; depth <= 31; depth++) {
                team.given(group("g" + depth, parent));
                parent = "g" + depth;
            }

            team.when(place("team", ORGANIZATION, "g31")).accepted();
        }
    }

    @Nested
    class Its_agents {
        private static final GrantAgentOnGroup GRANT = new GrantAgentOnGroup("team", AGENT, JUNE);
        private static final WithdrawAgentGrant WITHDRAW = new WithdrawAgentGrant("team", AGENT, JUNE);

        @Test
        void a_registered_agent_is_granted() {
            team.given(group("team", null), agentRegistered())
                    .when(GRANT)
                    .records(new AgentGrantedOnGroup("team", AGENT, JUNE))
                    .accepted(result -> assertThat(((GroupState) ((Saved<?>) result).state()).agents())
                            .containsExactly(AGENT));
        }

        @Test
        void granting_again_changes_nothing() {
            team.given(group("team", null), agentRegistered(), granted("team"))
                    .when(GRANT)
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void an_agent_that_nobody_registered_is_missing() {
            team.given(group("team", null)).when(GRANT).recordsNothing().missing("AGENT_NOT_FOUND");
        }

        @Test
        void an_unknown_group_is_missing() {
            team.given(agentRegistered()).when(GRANT).recordsNothing().missing("GROUP_NOT_FOUND");
        }

        @Test
        void a_grant_is_withdrawn() {
            team.given(group("team", null), granted("team"), new AgentGrantedOnGroup("team", "other", LONG_AGO))
                    .when(WITHDRAW)
                    .records(new AgentGrantWithdrawn("team", AGENT, JUNE))
                    .accepted(result -> assertThat(((GroupState) ((Saved<?>) result).state()).agents())
                            .containsExactly("other"));
        }

        @Test
        void withdrawing_what_was_not_granted_changes_nothing() {
            team.given(group("team", null)).when(WITHDRAW).recordsNothing().accepted();
        }

        @Test
        void nothing_is_withdrawn_from_an_unknown_group() {
            team.when(WITHDRAW).recordsNothing().missing("GROUP_NOT_FOUND");
        }

        @Test
        void agents_are_kept_sorted() {
            GroupState state = GroupState.EMPTY
                    .evolve(group("team", null))
                    .evolve(new AgentGrantedOnGroup("team", "zoe", JUNE))
                    .evolve(new AgentGrantedOnGroup("team", "adam", JUNE))
                    .evolve(new AgentGrantedOnGroup("team", "zoe", JUNE));

            assertThat(state.agents()).containsExactly("adam", "zoe");
            assertThat(state.grants("adam")).isTrue();
            assertThat(state.grants("bea")).isFalse();
        }
    }

    @Nested
    class The_chain_above_it {
        @Test
        void ends_where_a_loop_would_begin() {
            FixtureLedger ledger = new FixtureLedger().given(group("a", "b"), group("b", "a"));

            assertThat(GroupChain.from("a", ledger).groups()).hasSize(2);
        }

        @Test
        void is_not_known_when_no_group_was_named() {
            assertThat(GroupChain.NONE.known()).isFalse();
        }
    }
}
