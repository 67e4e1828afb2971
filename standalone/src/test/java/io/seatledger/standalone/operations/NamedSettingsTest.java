package io.seatledger.standalone.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.tidy.Repository;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every setting is on the page with its default, and every meter with what it says; the page names no others. */
class NamedSettingsTest {
    private static final String PAGE = Repository.text(Path.of("docs/operations.md"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(seatledger\\.[a-z.-]+)` \\|([^|]*)\\|");
    private static final Pattern LITERAL =
            Pattern.compile("\"(?:\\$\\{)?(seatledger\\.[a-z]+(?:[.-][a-z]+)*)(?::([^}\"]*))?}*\"");

    /** Files, and settings of the database's own. */
    private static final Set<String> NO_SETTING = Set.of("seatledger.lock", "seatledger.database.");

    private static Map<String, String> rows() {
        return ROW.matcher(PAGE)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2).strip()));
    }

    /** Settings bound to records, with the defaults of those that have one. */
    private static Map<String, String> bound() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> bound = new TreeMap<>();
        for (var found : scanner.findCandidateComponents("io.seatledger")) {
            Class<?> record = Class.forName(found.getBeanClassName());
            String prefix = record.getAnnotation(ConfigurationProperties.class).value();
            var parameters = record.getDeclaredConstructors()[0].getParameters();
            RecordComponent[] components = record.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                DefaultValue value = parameters[i].getAnnotation(DefaultValue.class);
                String kebab =
                        components[i].getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
                bound.put(prefix + '.' + kebab, value == null || value.value().length != 1 ? "" : value.value()[0]);
            }
        }
        return bound;
    }

    /** Whatever else is named in code, with its default where one stands beside it. */
    private static Map<String, String> named(Set<String> prefixes) {
        Map<String, String> named = new TreeMap<>();
        Repository.javaFiles("src/main/").stream()
                .filter(file -> !file.startsWith("cli"))
                .flatMap(file -> LITERAL.matcher(Repository.text(file)).results())
                .filter(literal -> !NO_SETTING.contains(literal.group(1)) && !prefixes.contains(literal.group(1)))
                .forEach((MatchResult literal) -> named.merge(
                        literal.group(1),
                        literal.group(2) == null || literal.group(2).startsWith("#") ? "" : literal.group(2),
                        (one, other) -> one.isEmpty() ? other : one));
        return named;
    }

    @Test
    void the_page_names_all_of_them_with_their_defaults_and_no_others() throws Exception {
        Map<String, String> known = new TreeMap<>(bound());
        assertThat(known).hasSizeGreaterThan(30);
        Set<String> prefixes = known.keySet().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        named(prefixes).forEach((name, value) -> known.merge(name, value, (one, other) -> one.isEmpty() ? other : one));
        Map<String, String> rows = rows();
        assertThat(rows.keySet()).isEqualTo(known.keySet());
        known.forEach((name, value) -> assertThat(rows.get(name)).as(name).startsWith(value));
    }
}
