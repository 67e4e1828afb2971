package io.seatledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Decision;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/**
 * Axon's test fixture of one aggregate, with the rest of the ledger in memory beside it: facts of the aggregate's own
 * stream and of others are given alike, and what was recorded is asked for stream by stream.
 */
public final class CommandFixture<T> {
    private final FixtureConfiguration<T> fixture;
    private final FixtureLedger ledger = new FixtureLedger();
    private final List<LedgerEvent> own = new ArrayList<>();
    private final String stream;

    private CommandFixture(Class<T> aggregate, String stream) {
        this.fixture = new AggregateTestFixture<>(aggregate);
        this.stream = stream;
        fixture.registerInjectableResource(ledger);
    }

    public static <T> CommandFixture<T> of(Class<T> aggregate, String stream) {
        return new CommandFixture<>(aggregate, stream);
    }

    public CommandFixture<T> given(LedgerEvent... events) {
        for (LedgerEvent event : events) {
            if (event.stream().equals(stream)) {
                own.add(event);
            }
            ledger.given(event);
        }
        return this;
    }

    public Outcome<T> when(Object command) {
        TestExecutor<T> executor = own.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(own);
        return new Outcome<>(executor.when(command), ledger);
    }

    /** What a command came to. */
    public record Outcome<T>(ResultValidator<T> result, FixtureLedger ledger) {
        /** The events of the aggregate's own stream, and no other. */
        public Outcome<T> records(LedgerEvent... events) {
            result.expectEvents((Object[]) events);
            return this;
        }

        /** The events of other streams, and no other. */
        public Outcome<T> recordsElsewhere(LedgerEvent... events) {
            assertThat(ledger.recorded()).containsExactly(events);
            return this;
        }

        public Outcome<T> recordsNothing() {
            return records().recordsElsewhere();
        }

        /** Accepted with a result that satisfies the check. */
        public Outcome<T> accepted(Consumer<Object> check) {
            decision(Decision.Accepted.class, accepted -> check.accept(accepted.result()));
            return this;
        }

        public Outcome<T> accepted() {
            return accepted(result -> {});
        }

        /** Refused with exactly these codes, in this order. */
        public Outcome<T> refused(RefusalCode... codes) {
            decision(
                    Decision.Refused.class,
                    refused -> assertThat((List<?>) refused.reasons())
                            .extracting(reason -> ((Reason) reason).code())
                            .containsExactly(codes));
            return this;
        }

        /** Refused for one reason that satisfies the check. */
        public Outcome<T> refusedFor(Consumer<Reason> check) {
            decision(
                    Decision.Refused.class,
                    refused -> assertThat((List<?>) refused.reasons())
                            .singleElement()
                            .satisfies(reason -> check.accept((Reason) reason)));
            return this;
        }

        public Outcome<T> missing(String code) {
            decision(
                    Decision.Missing.class,
                    missing -> assertThat(missing.code()).isEqualTo(code));
            return this;
        }

        public Outcome<T> conflicting() {
            decision(
                    Decision.Conflicting.class,
                    conflict -> assertThat(conflict.message()).isNotBlank());
            return this;
        }

        private <D> void decision(Class<D> type, Consumer<D> check) {
            result.expectSuccessfulHandlerExecution();
            result.expectResultMessagePayloadMatching(new BaseMatcher<>() {
                @Override
                public boolean matches(Object actual) {
                    check.accept(type.cast(actual));
                    return true;
                }

                @Override
                public void describeTo(Description description) {
                    description.appendText(type.getSimpleName());
                }
            });
        }
    }
}
