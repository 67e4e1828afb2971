package io.seatledger.standalone.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this repository as they are on disk, without what a build or an editor puts there. */
public final class Repository {
    private static final Set<String> NOT_OURS =
            Set.of("target", "data", ".git", ".idea", ".vscode", ".jqwik-database", "node_modules", "secrets");

    private Repository() {}

    /** The directory with the wrapper in it, found upwards from where the test runs. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(directory.resolve("mvnw"))) {
            directory = Optional.ofNullable(directory.getParent())
                    .orElseThrow(() -> new IllegalStateException("the tests run outside of the repository"));
        }
        return directory;
    }

    /** Every file of ours, relative to the root. */
    static List<Path> files() {
        Path root = root();
        try (Stream<Path> below = Files.find(root, 32, (file, attributes) -> attributes.isRegularFile())) {
            return below.map(root::relativize)
                    .filter(Repository::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java sources below {@code part}, for example {@code src/test}, of every module. */
    public static List<Path> javaFiles(String part) {
        return files().stream()
                .filter(file ->
                        file.toString().endsWith(".java") && file.toString().contains(part))
                .toList();
    }

    static Set<String> rootEntries() {
        try (Stream<Path> entries = Files.list(root())) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !NOT_OURS.contains(name) && !name.endsWith(".iml"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file, empty for one that is no text. */
    public static String text(Path file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (CharacterCodingException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        // Packages may have the name that the data directory has.
        if (file.startsWith("data")) {
            return false;
        }
        for (Path name : file) {
            if (!name.toString().equals("data") && NOT_OURS.contains(name.toString())) {
                return false;
            }
        }
        return true;
    }
}
