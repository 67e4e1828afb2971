package io.seatledger.console.buying;

import io.seatledger.console.action.ActionForm;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Problems;
import java.util.List;
import java.util.Map;

/**
 * One rule of the purchase decision, and what it said.
 *
 * @param rule its number, like {@code R4}
 * @param title what it demands
 * @param said why it holds, or why it was not asked; what broke it is said by the reasons
 * @param facts what it looked at
 * @param reasons why it forbids, or warns
 * @param mending forms that would mend it, for who may
 */
record RuleCheck(
        String rule,
        String title,
        Outcome outcome,
        String said,
        Map<String, Cell> facts,
        List<Problems.Reason> reasons,
        List<ActionForm> mending) {

    /** What a rule said. */
    enum Outcome {
        HOLDS("holds", "holds"),
        BROKEN("broken", "broken"),
        WARNED("warned", "passes with a warning"),
        NOT_ASKED("aside", "not asked");

        private final String style;
        private final String words;

        Outcome(String style, String words) {
            this.style = style;
            this.words = words;
        }

        public String style() {
            return style;
        }

        public String words() {
            return words;
        }
    }

    RuleCheck with(List<ActionForm> forms) {
        return new RuleCheck(rule, title, outcome, said, facts, reasons, forms);
    }
}
