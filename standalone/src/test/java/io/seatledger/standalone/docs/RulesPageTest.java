package io.seatledger.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.tidy.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Repository.root().resolve("docs/rules.md");
    private static Set<String> tests = Set.of();
    private static RulesPage page = new RulesPage("");

    @BeforeAll
    static void read() throws IOException {
        tests = RulesPage.testsOfTheRepository();
        if (Boolean.getBoolean("seatledger.write")) {
            Files.writeString(PAGE, new RulesPage(Files.readString(PAGE)).with(tests));
        }
        page = new RulesPage(Files.readString(PAGE));
    }

    /** R1–R13, R20–R24, R30–R38, R40–R42, R50–R54, R60, R61. */
    private static Stream<String> allRules() {
        return Stream.of(
                        IntStream.rangeClosed(1, 13),
                        IntStream.rangeClosed(20, 24),
                        IntStream.rangeClosed(30, 38),
                        IntStream.rangeClosed(40, 42),
                        IntStream.rangeClosed(50, 54),
                        IntStream.rangeClosed(60, 61))
                .flatMapToInt(range -> range)
                .mapToObj(number -> "R" + number);
    }

    @Test
    void every_rule_is_in_force_or_decided_for_later_and_never_both() {
        Set<String> both = new TreeSet<>(page.later());
        both.retainAll(page.testsByRule().keySet());
        assertThat(both).isEmpty();
        Set<String> known = new TreeSet<>(page.later());
        known.addAll(page.testsByRule().keySet());
        assertThat(known).containsAll(allRules().toList());
    }

    @Test
    void every_rule_in_force_names_a_test_that_proves_it() {
        assertThat(page.testsByRule()).isNotEmpty();
        assertThat(page.testsByRule())
                .allSatisfy((rule, proofs) -> assertThat(proofs).as(rule).isNotEmpty());
    }

    @Test
    void every_test_that_is_named_exists() {
        List<String> named =
                page.testsByRule().values().stream().flatMap(Set::stream).toList();
        assertThat(tests).containsAll(named);
    }

    @Test
    void every_test_that_is_named_after_a_rule_is_found_under_it() {
        List<String> ruleTests = tests.stream()
                .filter(test -> !RulesPage.rulesOf(test).isEmpty())
                .toList();
        assertThat(ruleTests).hasSizeGreaterThan(50);
        assertThat(ruleTests)
                .allSatisfy(test -> assertThat(RulesPage.rulesOf(test))
                        .allSatisfy(rule -> assertThat(page.testsByRule().getOrDefault(rule, new TreeSet<>()))
                                .as("tests of %s in docs/rules.md", rule)
                                .contains(test)));
    }
}
