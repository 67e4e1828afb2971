package io.seatledger.trust.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A program as it is handed to those who run it: one file with all of its libraries in it. */
record ShippedJar(Path file) {
    /** The programs that a build makes, relative to the repository. */
    static final List<String> ALL = List.of(
            "standalone/target/seatledger-standalone.jar",
            "command-side/target/command-side-1.0.0-SNAPSHOT-exec.jar",
            "query-side/target/query-side-1.0.0-SNAPSHOT-exec.jar",
            "cli/target/seatledger.jar");

    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** The repository that this module is part of. */
    static Path repository() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    static List<ShippedJar> of(Path repository) {
        return ALL.stream()
                .map(path -> new ShippedJar(repository.resolve(path)))
                .toList();
    }

    /** Name and SHA-256 of each library in it. */
    Map<String, String> libraries() {
        Map<String, String> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        found.put(entry.getName().substring(LIBRARIES.length()), sha256(content.readAllBytes()));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(name) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of one entry. */
    byte[] entry(String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IllegalStateException("no " + name + " in " + file);
            }
            try (InputStream content = zip.getInputStream(entry)) {
                return content.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of each entry, and of the file as a whole under an empty name. */
    Map<String, String> digests() {
        Map<String, String> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                try (InputStream content = zip.getInputStream(entry)) {
                    found.put(entry.getName(), sha256(content.readAllBytes()));
                }
            }
            found.put("", sha256(Files.readAllBytes(file)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        return zip.stream().<ZipEntry>map(entry -> entry).toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
