package io.seatledger.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    private static final Load LOAD = new Load(2, 50, 10, 1);

    @Test
    void what_failed_is_counted_apart_and_told() throws InterruptedException {
        AtomicLong bought = new AtomicLong();
        Result result = ClosedLoop.run(LOAD, number -> (agent, quantity) -> {
            if (number == 0) {
                throw new IOException("sold out");
            }
            bought.incrementAndGet();
        });
        assertThat(result.commands()).isEqualTo(bought.get()).isPositive();
        assertThat(result.failures()).isPositive();
        assertThat(result.problem()).contains("sold out");
    }

    @Test
    void a_result_and_a_load_are_the_same_on_the_other_side() {
        Result result = new Result(12, 3, 4.5, 678, 910, "two words");
        assertThat(Result.parse(result.line())).isEqualTo(result);
        assertThat(Load.parse(LOAD.line())).isEqualTo(LOAD);
    }
}
