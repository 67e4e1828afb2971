package io.seatledger.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.EventCatalogue;
import io.seatledger.standalone.tidy.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names what is there: its links, and folders, tests, commands and events of its table of slices. */
class ReadmeTest {
    private static final Path ROOT = Repository.root();
    private static final String TEXT = Repository.text(Path.of("README.md"));
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Path COMMANDS = ROOT.resolve("command-side/src/main/java/io/seatledger/command");

    private static List<List<String>> slices() {
        return TEXT.lines()
                .dropWhile(line -> !line.equals("## Slices"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.substring(1).split("\\|", -1)))
                .toList();
    }

    private static List<String> names(String cell) {
        return CODE.matcher(cell).results().map(hit -> hit.group(1)).toList();
    }

    @Test
    void every_link_leads_somewhere() {
        assertThat(LINK.matcher(TEXT).results().map(hit -> hit.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void every_slice_has_its_commands_its_folder_its_test_and_its_read_models() {
        Set<String> tests = RulesPage.testsOfTheRepository().stream()
                .map(test -> test.substring(0, test.indexOf('#')))
                .collect(Collectors.toSet());
        assertThat(slices()).hasSizeGreaterThan(10).allSatisfy(slice -> {
            String folder = names(slice.get(3)).get(0);
            List<String> before = names(slice.get(0).substring(0, slice.get(0).indexOf('→')));
            assertThat(before)
                    .allSatisfy(command -> assertThat(COMMANDS.resolve(folder + '/' + command + ".java"))
                            .exists());
            assertThat(tests).containsAll(names(slice.get(4)));
            assertThat(Stream.of(slice.get(2).split(",", -1)).map(String::strip).filter(name -> !name.isEmpty()))
                    .allSatisfy(
                            model -> assertThat(ROOT.resolve("query-side/src/main/java/io/seatledger/query/" + model))
                                    .isDirectory());
        });
    }

    @Test
    void every_event_comes_from_a_slice() {
        Set<String> events = slices().stream()
                .flatMap(slice -> names(slice.get(0).substring(slice.get(0).indexOf('→'))).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(events)
                .containsExactlyElementsOf(EventCatalogue.records().stream()
                        .map(Class::getSimpleName)
                        .sorted()
                        .toList());
    }

    @Test
    void every_folder_of_a_slice_is_in_the_table() throws Exception {
        Set<String> listed = slices().stream()
                .flatMap(slice -> names(slice.get(3)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> controllers =
                Files.find(COMMANDS, 4, (file, attributes) -> file.toString().endsWith("Controller.java"))) {
            assertThat(controllers.map(file ->
                            COMMANDS.relativize(file.getParent()).toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(listed).contains(folder));
        }
    }
}
