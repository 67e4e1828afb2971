package io.seatledger.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Redemption;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R20: what one seat of a line cost. */
class SeatValueTest {
    private static OrderLine line(int quantity, long lineTotalMinor) {
        return new OrderLine(1, "safety", "course-1", quantity, 0, lineTotalMinor, Redemption.MANUAL, null);
    }

    private static LongStream values(OrderLine line) {
        return IntStream.rangeClosed(1, line.quantity()).mapToLong(line::valueMinorOf);
    }

    @ParameterizedTest
    @CsvSource({"3, 100, 33 33 34", "3, 101, 33 34 34", "4, 3, 0 1 1 1", "1, 7, 7", "2, 0, 0 0", "3, 99, 33 33 33"})
    void R20_the_cents_that_do_not_divide_are_on_the_last_seats(int quantity, long total, String values) {
        assertThat(values(line(quantity, total)).mapToObj(Long::toString)).containsExactly(values.split(" ", -1));
    }

    @Property(tries = 500)
    void R20_the_values_add_up_to_the_line_total_to_the_cent(
            @ForAll @IntRange(min = 1, max = 2_000) int quantity,
            @ForAll @LongRange(min = 0, max = 9_007_199_254_740_991L) long total) {
        OrderLine line = line(quantity, total);
        assertThat(values(line).sum()).isEqualTo(total);
        assertThat(line.valueMinorOf(quantity) - line.valueMinorOf(1)).isBetween(0L, 1L);
    }

    @Example
    void R20_of_a_hundred_thousand_seats_too() {
        assertThat(values(line(100_000, 12_345_678_901L)).sum()).isEqualTo(12_345_678_901L);
    }
}
