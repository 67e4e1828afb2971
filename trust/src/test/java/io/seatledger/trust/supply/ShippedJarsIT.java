package io.seatledger.trust.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.trust.Form;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class ShippedJarsIT {
    static Stream<ShippedJar> jars() {
        return ShippedJar.of(ShippedJar.repository()).stream();
    }

    /** The command line has its two libraries as classes among its own. */
    static Stream<ShippedJar> jarsWithLibraries() {
        return jars().filter(jar -> !jar.libraries().isEmpty());
    }

    @Test
    void all_but_the_command_line_are_jars_with_libraries_in_them() {
        assertThat(jarsWithLibraries()).hasSize(ShippedJar.ALL.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("jarsWithLibraries")
    void every_library_is_in_the_bill_of_materials_with_the_hash_that_it_has(ShippedJar jar) {
        assertThat(missing(jar.libraries(), BillOfMaterials.in(jar).libraries()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void every_library_names_its_licence(ShippedJar jar) {
        assertThat(BillOfMaterials.in(jar).withoutLicence()).isEmpty();
    }

    @Test
    void a_library_that_is_left_out_of_the_bill_or_another_than_it_says_is_found() {
        ShippedJar jar = jarsWithLibraries().toList().get(0);
        Map<String, String> billed = new TreeMap<>(BillOfMaterials.in(jar).libraries());
        List<String> names = List.copyOf(jar.libraries().keySet());
        billed.remove(names.get(0));
        billed.put(names.get(1), "00");
        assertThat(missing(jar.libraries(), billed)).containsOnlyKeys(names.get(0), names.get(1));
    }

    @Test
    void a_licence_that_is_not_named_is_found() {
        ObjectNode document =
                (ObjectNode) BillOfMaterials.in(jarsWithLibraries().toList().get(0))
                        .document()
                        .deepCopy();
        ObjectNode first = (ObjectNode) document.path("components").get(0);
        first.remove("licenses");
        assertThat(new BillOfMaterials(document).withoutLicence())
                .containsExactly(first.path("purl").asString());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void no_file_tells_where_it_was_built(ShippedJar jar) {
        assertThat(texts(jar))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(ShippedJar.repository().toString() + File.separator)
                        .doesNotContain(System.getProperty("user.home") + File.separator));
    }

    /** Two checkouts in different places, built one after the other. */
    @Test
    @EnabledIfSystemProperty(named = "seatledger.trust", matches = "long")
    void the_same_sources_give_the_same_bytes(@TempDir Path scratch) throws IOException, InterruptedException {
        assertThat(Form.asked()).isEqualTo(Form.LONG);
        Path first = built(scratch.resolve("one"));
        Path second = built(scratch.resolve("another/place"));
        for (int i = 0; i < ShippedJar.ALL.size(); i++) {
            assertThat(ShippedJar.of(second).get(i).digests())
                    .isEqualTo(ShippedJar.of(first).get(i).digests());
        }
    }

    private static Path built(Path checkout) throws IOException, InterruptedException {
        Files.createDirectories(checkout.getParent());
        run(ShippedJar.repository(), "git", "clone", "-q", ".", checkout.toString());
        run(checkout, "./mvnw", "-B", "-q", "package", "-DskipTests", "-Djacoco.skip", "-Dspotless.check.skip");
        return checkout;
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    private static List<String> texts(ShippedJar jar) {
        return Stream.of("META-INF/MANIFEST.MF", "META-INF/sbom/application.cdx.json", "META-INF/build-info.properties")
                .filter(jar::has)
                .map(name -> new String(jar.entry(name), StandardCharsets.UTF_8))
                .toList();
    }

    private static Map<String, String> missing(Map<String, String> shipped, Map<String, String> billed) {
        Map<String, String> rest = new TreeMap<>(shipped);
        rest.entrySet().removeIf(library -> library.getValue().equals(billed.get(library.getKey())));
        // Put there when the jar is made, after the bill; of the same release as all of Spring Boot.
        rest.keySet().removeIf(name -> name.startsWith("spring-boot-jarmode-tools-"));
        return rest;
    }
}
