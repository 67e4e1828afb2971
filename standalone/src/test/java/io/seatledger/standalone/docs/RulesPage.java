package io.seatledger.standalone.docs;

import io.seatledger.standalone.tidy.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/rules.md: a section per rule in force with the tests that prove it, then a table of those decided for later. */
final class RulesPage {
    private static final Pattern HEADING = Pattern.compile("### ([RP]\\d+) .+");
    private static final Pattern TEST = Pattern.compile("- `(\\w+#\\w+)`");
    private static final Pattern RULE = Pattern.compile("\\b[RP]\\d+\\b");
    private static final Pattern NAMED_AFTER_RULES = Pattern.compile("#([RP]\\d+(?:_[RP]\\d+)*)_");
    private static final String LATER = "## Decided, built later";

    private final List<String> lines;
    private final Map<String, NavigableSet<String>> testsByRule = new LinkedHashMap<>();
    private final Set<String> later = new TreeSet<>();

    RulesPage(String text) {
        lines = text.lines().toList();
        String rule = "";
        boolean pastHeading = false;
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher test = TEST.matcher(line);
            pastHeading |= line.equals(LATER);
            if (heading.matches()) {
                rule = heading.group(1);
                testsByRule.put(rule, new TreeSet<>());
            } else if (test.matches()) {
                testsByRule.computeIfAbsent(rule, none -> new TreeSet<>()).add(test.group(1));
            } else if (pastHeading && line.startsWith("| ")) {
                RULE.matcher(line.substring(0, line.indexOf('|', 1))).results().forEach(hit -> later.add(hit.group()));
            }
        }
    }

    Map<String, NavigableSet<String>> testsByRule() {
        return testsByRule;
    }

    Set<String> later() {
        return later;
    }

    /** The rules that a test, {@code Class#method}, says it proves. */
    static List<String> rulesOf(String test) {
        Matcher named = NAMED_AFTER_RULES.matcher(test);
        return named.find() ? List.of(named.group(1).split("_", -1)) : List.of();
    }

    /** The page with the tests of the repository: those named after a rule added, those that are gone left out. */
    String with(Set<String> tests) {
        List<String> written = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            if (TEST.matcher(line).matches()) {
                continue;
            }
            if (line.startsWith("##")) {
                close(written, open, tests);
                Matcher heading = HEADING.matcher(line);
                open = heading.matches() ? heading.group(1) : "";
            }
            if (!line.isEmpty() || !written.get(written.size() - 1).isEmpty()) {
                written.add(line);
            }
        }
        return String.join("\n", written) + "\n";
    }

    private void close(List<String> written, String rule, Set<String> tests) {
        if (rule.isEmpty()) {
            return;
        }
        NavigableSet<String> proofs = new TreeSet<>(testsByRule.getOrDefault(rule, new TreeSet<>()));
        tests.stream().filter(test -> rulesOf(test).contains(rule)).forEach(proofs::add);
        proofs.retainAll(tests);
        proofs.forEach(test -> written.add("- `" + test + "`"));
        written.add("");
    }

    /** Every test method of every module, {@code Class#method} by the file's name, whatever class it is nested in. */
    static Set<String> testsOfTheRepository() {
        Pattern method = Pattern.compile("(?m)^ +(?:public )?void (\\w+)\\(");
        Set<String> tests = new TreeSet<>();
        Repository.javaFiles("src/test/").forEach(file -> {
            String name = file.getFileName().toString().replace(".java", "");
            method.matcher(Repository.text(file)).results().forEach(hit -> tests.add(name + '#' + hit.group(1)));
        });
        return tests;
    }
}
