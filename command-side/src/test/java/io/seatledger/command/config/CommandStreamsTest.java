package io.seatledger.command.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

class CommandStreamsTest {
    private final CommandStreams streams = new CommandStreams();

    /** A command for one stream. */
    public record Named(String id) {
        @TargetAggregateIdentifier
        public String stream() {
            return "agent:" + id;
        }
    }

    /** A command that forgot to say which. */
    public record Nameless(String id) {}

    @Test
    void a_command_names_its_stream_each_time_anew() {
        assertThat(target(new Named("a"))).isEqualTo("agent:a");
        assertThat(target(new Named("b"))).isEqualTo("agent:b");
    }

    @Test
    void a_command_without_the_annotation_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(new Nameless("a")))
                .withMessageContaining(Nameless.class.getName());
    }

    private Object target(Object command) {
        return streams.resolveTarget(new GenericCommandMessage<>(command)).getIdentifier();
    }
}
