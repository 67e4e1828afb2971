package io.seatledger.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.MalformedRequest;
import jakarta.validation.constraints.Email;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CsvBodyTest {
    private static final int MAX = 3;

    /** A row of a list, with one field that may be left out. */
    record Guest(@Email String email, @Nullable String name) {}

    private static List<BodyRow<Guest>> rows(String csv) {
        return CsvBody.of(csv.getBytes(StandardCharsets.UTF_8)).rows(Guest.class, MAX);
    }

    private static void refused(String csv, String... pointers) {
        assertThatThrownBy(() -> rows(csv))
                .asInstanceOf(InstanceOfAssertFactories.type(MalformedRequest.class))
                .extracting(MalformedRequest::errors, InstanceOfAssertFactories.list(FieldError.class))
                .extracting(FieldError::pointer)
                .containsExactly(pointers);
    }

    @Nested
    class WellFormed {
        @Test
        void columns_stand_in_any_order_and_an_empty_cell_is_a_field_left_out() {
            assertThat(rows("name,email\r\nAda,ada@example.org\r\n,bob@example.org\r\n"))
                    .extracting(row -> row.content().value())
                    .containsExactly(new Guest("ada@example.org", "Ada"), new Guest("bob@example.org", null));
        }

        @Test
        void quotes_commas_line_breaks_and_a_byte_order_mark_are_read_as_rfc_4180_says() {
            assertThat(rows("\uFEFF\"email\",name\nada@example.org,\"Lovelace, \"\"Ada\"\"\""))
                    .extracting(row -> row.content().value())
                    .containsExactly(new Guest("ada@example.org", "Lovelace, \"Ada\""));
        }

        @Test
        void empty_lines_are_no_rows_and_lines_are_counted_as_an_editor_does() {
            assertThat(rows("email\n\nada@example.org\n\n\nbob@example.org\n"))
                    .extracting(BodyRow::pointer)
                    .containsExactly("/line/3", "/line/6");
        }
    }

    @Nested
    class WithRowsThatCannotBeRead {
        @Test
        void each_says_what_is_wrong_with_which_column_and_the_others_are_read() {
            List<BodyRow<Guest>> rows = rows("email,name\nada@example.org,Ada\nnobody,\n,Bob\n");
            assertThat(rows.get(0).content().errors()).isEmpty();
            assertThat(rows.get(1).content().errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/email");
            assertThatThrownBy(() -> BodyRow.insistOnAll(rows))
                    .asInstanceOf(InstanceOfAssertFactories.type(MalformedRequest.class))
                    .extracting(MalformedRequest::errors, InstanceOfAssertFactories.list(FieldError.class))
                    .extracting(FieldError::pointer)
                    .containsExactly("/line/3/email", "/line/4/email");
        }

        @Test
        void a_ragged_row_is_one_of_them() {
            assertThat(rows("email,name\nada@example.org\nada@example.org,Ada,1815\n"))
                    .allSatisfy(row -> assertThat(row.content().errors()).hasSize(1));
        }
    }

    @Nested
    class Malformed {
        @Test
        void unknown_missing_and_repeated_columns_are_named_all_at_once() {
            refused("name,mail,name\nAda,ada@example.org,Ada\n", "/line/1/mail", "/line/1/name", "/line/1/email");
        }

        @Test
        void a_header_and_a_row_are_the_least() {
            refused("", "/line/1");
            refused("email\n", "/line");
        }

        @Test
        void more_rows_than_allowed_are_refused() {
            assertThat(rows("email\na@b\na@b\na@b\n")).hasSize(MAX);
            refused("email\na@b\na@b\na@b\na@b\n", "/line");
        }

        @Test
        void quotes_that_do_not_close_are_refused_with_their_line() {
            refused("email\na@b\n\"a@b\n", "/line/3");
            refused("email\n\"a@b\"c\n", "/line/2");
        }

        @Test
        void another_encoding_than_utf_8_is_refused() {
            assertThatThrownBy(() -> CsvBody.of("email\né@b".getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(MalformedRequest.class);
        }
    }
}
