package io.seatledger.standalone.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Habits that a formatter cannot see. */
class TidyTest {
    private static final int LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 40;

    /** Known exceptions with their length; entries may be lowered and removed, never raised or added. */
    private static final Map<String, Long> LONG_FILES = Map.of();

    private static final Map<String, Long> LONG_METHODS = Map.of();

    private static final Set<String> ROOT_ENTRIES = Set.of(
            ".ci",
            ".editorconfig",
            ".gitattributes",
            ".gitignore",
            ".mvn",
            "LICENSE",
            "README.md",
            "benchmarks",
            "cli",
            "command-side",
            "console",
            "deploy",
            "docker-compose.yml",
            "docs",
            "domain",
            "mvnw",
            "platform",
            "pom.xml",
            "query-side",
            "shared-events",
            "spotbugs-exclude.xml",
            "standalone",
            "trust");

    @Test
    void no_file_is_longer_than_300_lines() {
        Map<String, Long> lengths = new LinkedHashMap<>();
        Repository.javaFiles("src/").forEach(file -> {
            long lines = Repository.text(file).lines().count();
            if (lines > LINES_MAX) {
                lengths.put(file.getFileName().toString(), lines);
            }
        });
        assertRatchet(lengths, LONG_FILES);
    }

    @Test
    void no_method_is_longer_than_40_lines() {
        List<Path> sources = Repository.javaFiles("src/").stream()
                .map(Repository.root()::resolve)
                .toList();
        assertThat(sources).hasSizeGreaterThan(50);
        assertRatchet(LongMethods.in(sources, METHOD_LINES_MAX), LONG_METHODS);
        assertThat(LongMethods.in(sources, 1)).isNotEmpty();
    }

    /** What is over the limit is listed and may not grow; the list shrinks with what it names. */
    private static void assertRatchet(Map<String, Long> found, Map<String, Long> known) {
        assertThat(found.keySet()).isEqualTo(known.keySet());
        assertThat(found)
                .allSatisfy(
                        (name, lines) -> assertThat(lines).as(name).isLessThanOrEqualTo(known.getOrDefault(name, 0L)));
    }

    @Test
    void nothing_is_left_to_be_done_later() {
        assertThat(findings(file -> !isBinaryOrLicence(file), "\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b"))
                .isEmpty();
    }

    @Test
    void no_path_of_a_machine_and_no_registry_is_named() {
        String paths = "(?<![\\w./}-])/(ho" + "me|Us" + "ers|ro" + "ot|wo" + "rk)/\\w";
        String registries =
                "repo\\.ma" + "ven\\.|repo1\\.ma" + "ven|central\\.sona" + "type|registry\\.np" + "mjs|deb\\.deb"
                        + "ian|proxy\\.go" + "lang|py" + "pi\\.org|docker\\.i" + "o|gh" + "cr\\.io|qu" + "ay\\.io";
        assertThat(findings(file -> !isBinaryOrLicence(file), paths + '|' + registries))
                .isEmpty();
    }

    @Test
    void no_test_sleeps() {
        assertThat(findings(
                        file -> file.toString().contains("src/test/"),
                        "Thread\\s*\\.\\s*sl" + "eep|TimeUnit\\.\\w+\\.sl" + "eep"))
                .isEmpty();
    }

    @Test
    void only_the_root_pom_names_versions() {
        List<Path> poms = Repository.files().stream()
                .filter(file -> file.endsWith("pom.xml") && file.getNameCount() > 1)
                .toList();
        assertThat(poms).hasSizeGreaterThanOrEqualTo(5);
        assertThat(poms)
                .allSatisfy(pom -> assertThat(count(Repository.text(pom), "<version>"))
                        .as("%s names its parent's version and no other", pom)
                        .isEqualTo(1));
    }

    @Test
    void the_root_holds_what_belongs_there_and_nothing_else() {
        Set<String> strangers = new TreeSet<>(Repository.rootEntries());
        strangers.removeAll(ROOT_ENTRIES);
        assertThat(strangers).isEmpty();
    }

    private static boolean isBinaryOrLicence(Path file) {
        String name = file.toString();
        return name.equals("LICENSE") || name.endsWith(".jar") || name.endsWith(".png");
    }

    /** Every place that {@code pattern} is found at, as {@code file:line}. */
    private static Set<String> findings(Predicate<Path> files, String pattern) {
        Pattern sought = Pattern.compile(pattern);
        return Repository.files().stream()
                .filter(files)
                .flatMap(file -> {
                    String text = Repository.text(file);
                    Matcher matcher = sought.matcher(text);
                    return matcher.results().map(hit -> file + ":" + lineOf(text, hit.start()) + ' ' + hit.group());
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long lineOf(String text, int offset) {
        return 1
                + text.substring(0, offset).chars().filter(each -> each == '\n').count();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
