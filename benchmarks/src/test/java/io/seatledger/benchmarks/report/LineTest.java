package io.seatledger.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LineTest {

    @Nested
    class TheMedian {
        @Test
        void of_three_rounds_is_the_middle_one_and_not_their_mean() {
            assertThat(Line.told("x", List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
        }

        @Test
        void of_two_rounds_lies_between_them() {
            assertThat(Line.told("x", List.of(1.0, 2.0)).median()).isEqualTo(1.5);
        }
    }

    @Nested
    class ATarget {
        @Test
        void of_at_least_so_much_is_met_from_that_figure_on() {
            assertThat(Line.atLeast("1", "x", List.of(0.55), 0.55, "1").verdict())
                    .isEqualTo("met");
            assertThat(Line.atLeast("1", "x", List.of(0.54), 0.55, "1").verdict())
                    .isEqualTo("not met");
        }

        @Test
        void of_at_most_so_much_is_met_up_to_that_figure() {
            assertThat(Line.atMost("2", "x", List.of(3.0), 3, "2").verdict()).isEqualTo("met");
            assertThat(Line.atMost("2", "x", List.of(3.1), 3, "2").verdict()).isEqualTo("not met");
        }
    }

    @Test
    void a_line_that_was_not_measured_is_not_in_the_table() {
        assertThat(Table.of(List.of(Line.told("absent", List.of()), Line.told("there", List.of(1.0)))))
                .contains("there")
                .doesNotContain("absent");
    }
}
