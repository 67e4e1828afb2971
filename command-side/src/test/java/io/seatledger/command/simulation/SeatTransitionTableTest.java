package io.seatledger.command.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.config.AxonSetup;
import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.ledger.LedgerStorageEngine;
import io.seatledger.command.ledger.MemoryLog;
import io.seatledger.command.simulation.SeatScene.Action;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.resource.SeatAction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table of seats, by real commands: what it allows happens, everything else is refused with its code. */
class SeatTransitionTableTest {
    private static final SeatTable TABLE = SeatTable.read();
    private static final String NOTHING_HAPPENS = "-";

    private static Configuration axon;

    @BeforeAll
    static void start() {
        LedgerStorageEngine engine = new LedgerStorageEngine(new MemoryLog(MemoryLog.Guards.ALL), new EventCodec());
        axon = AxonSetup.start(engine);
    }

    @AfterAll
    static void stop() {
        axon.shutdown();
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(SeatState.values())
                .flatMap(state -> Arrays.stream(Action.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void what_the_table_allows_happens_and_all_else_is_refused(SeatState state, Action action) {
        SeatScene scene = SeatScene.in(state, axon);
        assertThat(scene.seat().state).isEqualTo(state);
        FinalAnswer answer = scene.act(action);
        String target = TABLE.target(state, action);
        String refusal = TABLE.refusal(state, action);
        if (target != null) {
            assertThat(answer.answer().status()).as(SeatScene.text(answer)).isEqualTo(200);
            SeatState expected = target.equals(SeatTable.PREVIOUS) ? SeatState.ASSIGNED : SeatState.valueOf(target);
            assertThat(scene.seat().state).isEqualTo(expected);
        } else {
            assertThat(scene.seat().state).isEqualTo(state);
            assertThat(SeatScene.text(answer))
                    .contains(NOTHING_HAPPENS.equals(refusal) ? "200 " : "\"code\":\"" + refusal + '"');
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SeatState.class,
            names = {"AVAILABLE", "AWAITING", "ASSIGNED"})
    void R50_whatever_it_was_before_it_is_again(SeatState before) {
        for (Action ending : List.of(Action.DENY_RETURN, Action.WITHDRAW_RETURN)) {
            SeatScene scene = SeatScene.in(before, axon);
            scene.act(Action.REQUEST_RETURN);
            assertThat(scene.seat().state).isEqualTo(SeatState.RETURN_PENDING);
            scene.act(ending);
            assertThat(scene.seat().state).isEqualTo(before);
        }
    }

    @Test
    void no_word_of_the_table_is_forgotten() {
        assertThat(TABLE.forgotten()).isEmpty();
    }

    static Stream<Arguments> allowed() {
        return Arrays.stream(SeatState.values())
                .flatMap(state -> Arrays.stream(SeatAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("allowed")
    void the_next_actions_that_are_told_are_those_that_are_accepted(SeatState state, SeatAction action) {
        FinalAnswer answer = SeatScene.in(state, axon).act(action);
        boolean told = SeatAction.allowed(state, false, false).contains(action);
        assertThat(answer.answer().status() == 200).as(SeatScene.text(answer)).isEqualTo(told);
    }
}
