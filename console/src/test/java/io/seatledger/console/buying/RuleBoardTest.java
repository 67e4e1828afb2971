package io.seatledger.console.buying;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.console.buying.RuleCheck.Outcome;
import io.seatledger.console.show.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class RuleBoardTest {
    private static final String LINKED = "{'agentId': 'dana', 'learnerId': 'L1', 'status': 'ACTIVE'}";
    private static final String ALONE = """
            {'agentId': 'dana', 'learnerId': null, 'status': 'ACTIVE', 'agreements': [
              {'agreementId': 'A1', 'kind': 'WHOLESALE', 'effectiveFrom': '2026-01-01', 'expiresOn': '2026-12-31'}],
             'permits': [{'permitId': 'P1', 'courseId': 'c', 'reason': 'second try', 'usesLeft': 1}]}""";
    private static final String FAILED =
            "{'courseId': 'c', 'learnerId': 'L1', 'phase': 'FINISHED', 'result': 'FAILING', 'active': false}";

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static String check(boolean bulk, String reasons, String warnings, String basis) {
        return "{'permitted': true, 'bulk': " + bulk + ", 'reasons': [" + reasons + "], 'warnings': [" + warnings
                + "], 'basis': {'policyVersion': 3, " + basis + "}}";
    }

    private static String lines(String enrollment, String permitId) {
        return "'agreementId': null, 'lines': [{'line': 1, 'productId': 'p', 'courseId': 'c', 'enrollment': "
                + enrollment + ", 'permitId': " + permitId + "}]";
    }

    private static List<RuleCheck> board(String check, String agent, String groupId, String purpose) {
        JsonNode store = json("{'status': 'OPEN', 'policy': {'groupRequired': false, 'maxQuantity': 100}}");
        return RuleBoard.of(
                new Question("s", "dana", List.of(new Question.Line("p", "5")), groupId, purpose),
                new Known(json(check), store, MissingNode.getInstance(), json(agent)));
    }

    private static RuleCheck rule(String rule, List<RuleCheck> board) {
        return board.stream()
                .filter(each -> rule.equals(each.rule()))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(String rule, List<RuleCheck> board) {
        return rule(rule, board).outcome();
    }

    @Nested
    class Whatever_is_asked {
        @Test
        void every_rule_is_there_once_in_order() {
            List<RuleCheck> board = board(check(false, "", "", lines("null", "null")), ALONE, "", "");
            assertThat(board)
                    .extracting(RuleCheck::rule)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 13).mapToObj(n -> "R" + n).toList());
        }

        @Test
        void a_reason_breaks_its_rule_and_a_warning_marks_its_own() {
            String reasons = "{'code': 'AGENT_SUSPENDED', 'rule': 'R3', 'fixableBy': 'STORE_ADMIN'}";
            String warnings = "{'code': 'IDENTITY_NOT_SEPARATED', 'rule': 'R13', 'fixableBy': 'AGENT'}";
            List<RuleCheck> board =
                    board(check(false, reasons, warnings, lines("null", "null")), ALONE, "", "FOR_SELF");
            assertThat(outcome("R3", board)).isEqualTo(Outcome.BROKEN);
            assertThat(rule("R3", board).reasons())
                    .extracting(Problems.Reason::code)
                    .containsExactly("AGENT_SUSPENDED");
            assertThat(outcome("R13", board)).isEqualTo(Outcome.WARNED);
            assertThat(board).filteredOn(each -> !each.reasons().isEmpty()).hasSize(2);
        }
    }

    @Nested
    class Bulk {
        @Test
        void rests_on_the_agreement_that_the_decision_names() {
            List<RuleCheck> board = board(check(true, "", "", "'agreementId': 'A1', 'lines': []"), ALONE, "", "");
            assertThat(outcome("R4", board)).isEqualTo(Outcome.HOLDS);
            assertThat(rule("R4", board).facts().get("Last day").text()).isEqualTo("2026-12-31");
            assertThat(outcome("R5", board)).isEqualTo(Outcome.HOLDS);
            assertThat(outcome("R6", board)).isEqualTo(Outcome.NOT_ASKED);
        }

        @Test
        void is_no_question_for_a_first_single_seat() {
            List<RuleCheck> board = board(check(false, "", "", lines("null", "null")), ALONE, "", "");
            assertThat(outcome("R4", board)).isEqualTo(Outcome.NOT_ASKED);
            assertThat(outcome("R5", board)).isEqualTo(Outcome.NOT_ASKED);
            assertThat(outcome("R6", board)).isEqualTo(Outcome.HOLDS);
        }
    }

    @Nested
    class Learning {
        @Test
        void is_not_looked_at_where_identities_are_separated() {
            List<RuleCheck> board = board(check(false, "", "", lines("null", "null")), ALONE, "", "");
            assertThat(outcome("R8", board)).isEqualTo(Outcome.HOLDS);
            assertThat(outcome("R9", board)).isEqualTo(Outcome.NOT_ASKED);
        }

        @Test
        void of_a_linked_agent_is_looked_at_even_when_there_is_none() {
            List<RuleCheck> board = board(check(false, "", "", lines("null", "null")), LINKED, "", "");
            assertThat(outcome("R8", board)).isEqualTo(Outcome.NOT_ASKED);
            assertThat(outcome("R9", board)).isEqualTo(Outcome.HOLDS);
            assertThat(outcome("R10", board)).isEqualTo(Outcome.NOT_ASKED);
        }

        @Test
        void that_failed_is_the_tenth_rules_alone() {
            List<RuleCheck> board = board(check(false, "", "", lines(FAILED, "null")), LINKED, "", "");
            assertThat(outcome("R10", board)).isEqualTo(Outcome.HOLDS);
            assertThat(outcome("R11", board)).isEqualTo(Outcome.NOT_ASKED);
            assertThat(outcome("R12", board)).isEqualTo(Outcome.NOT_ASKED);
        }

        @Test
        void that_a_permit_lifts_says_so() {
            List<RuleCheck> board = board(check(false, "", "", lines(FAILED, "'P1'")), ALONE, "", "");
            assertThat(rule("R10", board).said()).contains("R12 lifts it");
            assertThat(outcome("R12", board)).isEqualTo(Outcome.HOLDS);
            assertThat(rule("R12", board).facts().get("Why").text()).isEqualTo("second try");
        }
    }

    @Nested
    class Groups_and_oneself {
        @Test
        void are_asked_about_where_they_are_named() {
            List<RuleCheck> board = board(check(false, "", "", lines("null", "null")), ALONE, "g", "FOR_SELF");
            assertThat(outcome("R7", board)).isEqualTo(Outcome.HOLDS);
            assertThat(outcome("R13", board)).isEqualTo(Outcome.HOLDS);
        }

        @Test
        void are_no_question_where_they_are_not() {
            List<RuleCheck> board = board(check(false, "", "", lines("null", "null")), ALONE, "", "FOR_OTHERS");
            assertThat(outcome("R7", board)).isEqualTo(Outcome.NOT_ASKED);
            assertThat(outcome("R13", board)).isEqualTo(Outcome.NOT_ASKED);
        }
    }
}
