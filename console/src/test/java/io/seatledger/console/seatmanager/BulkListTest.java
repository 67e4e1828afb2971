package io.seatledger.console.seatmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BulkListTest {

    private static BulkList assign(String text) {
        return BulkList.read(BulkKind.ASSIGN, text);
    }

    private static List<String> words(BulkList list) {
        return list.rows().stream().map(row -> row.learner().words()).toList();
    }

    @Nested
    class WhatStandsWhere {
        @Test
        void one_learner_id_per_line_needs_no_header() {
            assertThat(words(assign("lea\n\nnoah.2\r\n"))).containsExactly("lea", "noah.2");
        }

        @Test
        void a_header_names_the_columns_in_any_order_and_as_people_call_them() {
            BulkList list = assign("Last name;E-Mail;First Name\nMoss;lea@example.org;Lea");

            assertThat(list.rows().get(0).learner()).isEqualTo(new Learner("", "lea@example.org", "Lea", "Moss"));
        }

        @Test
        void commas_semicolons_and_tabs_may_be_between() {
            for (String between : List.of(",", ";", "\t")) {
                String row = String.join(between, "lea@example.org", "Lea", "Moss");
                assertThat(words(assign(row))).containsExactly("Lea Moss (lea@example.org)");
            }
        }

        @Test
        void without_a_header_an_id_may_stand_before_the_address() {
            assertThat(assign("lea,lea@example.org,Lea,Moss").rows().get(0).learner())
                    .isEqualTo(new Learner("lea", "lea@example.org", "Lea", "Moss"));
        }

        @Test
        void a_mark_at_the_beginning_of_a_file_is_no_part_of_the_first_name() {
            assertThat(words(assign("\uFEFFlearnerId\nlea"))).containsExactly("lea");
        }

        @Test
        void a_header_that_says_of_no_column_whom_it_names_is_refused() {
            BulkList list = assign("First name,Last name,Telephone\nLea,Moss,123");

            assertThat(list.problem()).contains("learnerId or email");
            assertThat(list.ready()).isEmpty();
        }

        @Test
        void a_header_in_words_nobody_knows_is_a_row_that_is_not_sent() {
            BulkList list = assign("Kennung,Postfach,Vorname,Nachname\nlea,lea@example.org,Lea,Moss");

            assertThat(list.rows().get(0).isReady()).isFalse();
            assertThat(list.ready()).extracting(BulkList.Row::number).containsExactly(2);
        }

        @Test
        void two_columns_without_a_header_are_not_guessed() {
            assertThat(assign("lea,Moss").problem()).contains("name them in a first line");
        }
    }

    @Nested
    class WhatIsWrong {
        @Test
        void a_row_with_an_error_keeps_its_number_and_is_not_sent() {
            BulkList list = assign("lea\nnot an id\nnoah");

            assertThat(list.rows().get(1).problem()).contains("learner id");
            assertThat(list.ready()).extracting(BulkList.Row::number).containsExactly(1, 3);
            assertThat(list.wrong()).isEqualTo(1);
        }

        @Test
        void R30_an_address_alone_names_nobody() {
            assertThat(assign("lea@example.org").rows().get(0).problem()).contains("given and a family name");
        }

        @Test
        void a_link_needs_an_address() {
            assertThat(BulkList.read(BulkKind.SEND_LINKS, "lea").rows().get(0).problem())
                    .contains("e-mail address");
        }

        @Test
        void R38_a_person_named_twice_counts_once_whatever_the_case_of_the_address() {
            BulkList list = assign("email,givenName,familyName\nlea@example.org,Lea,Moss\nLEA@example.org,Lea,Moss");

            assertThat(list.rows().get(1).sameAs()).isEqualTo(1);
            assertThat(list.persons()).isEqualTo(1);
            assertThat(list.ready()).hasSize(2);
        }

        @Test
        void a_quote_that_is_not_closed_is_said() {
            assertThat(assign("email\n\"lea").problem()).contains("quote");
        }

        @Test
        void a_list_has_one_to_ten_thousand_rows() {
            assertThat(assign(" \n").problem()).contains("no row");
            assertThat(assign(rows(BulkList.ROWS_MAX)).problem()).isEmpty();
            assertThat(assign(rows(BulkList.ROWS_MAX + 1)).problem()).contains("10,000");
        }

        private String rows(int count) {
            return IntStream.range(0, count).mapToObj(i -> "learner-" + i).collect(Collectors.joining("\n"));
        }
    }

    @Nested
    class WhatGotNothing {
        @Test
        void is_given_back_with_its_reason_and_harmless_in_a_spreadsheet() {
            BulkForm form = BulkForm.of(Map.of(
                    "list",
                    "learnerId,email,givenName,familyName\nlea,,,\nnoah,,\"=1+1\",Moss\nbad id,,,",
                    "refused",
                    "2:LEARNER_ALREADY_HOLDS_SEAT"));

            assertThat(RefusedRows.csv(form).lines())
                    .containsExactly(
                            "row,learnerId,email,givenName,familyName,why",
                            "\"2\",\"noah\",\"\",\"'=1+1\",\"Moss\",\"LEARNER_ALREADY_HOLDS_SEAT\"",
                            "\"3\",\"bad id\",\"\",\"\",\"\",\"A learner id has up to 64 letters, digits, dots, dashes and underscores.\"");
        }

        @Test
        void is_only_the_heading_when_everybody_got_a_seat() {
            BulkForm form = BulkForm.of(Map.of("list", String.join("\n", Collections.nCopies(2, "lea"))));

            assertThat(RefusedRows.csv(form).lines()).hasSize(1);
        }
    }
}
