package io.seatledger.events.group;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one purchasing group. */
public sealed interface GroupEvent extends LedgerEvent
        permits GroupCreated, GroupChanged, AgentGrantedOnGroup, AgentGrantWithdrawn {
    String groupId();

    @Override
    default String stream() {
        return Streams.group(groupId());
    }
}
