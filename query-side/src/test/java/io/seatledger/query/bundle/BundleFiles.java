package io.seatledger.query.bundle;

import io.seatledger.platform.ledger.MerkleTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a bundle by name. */
record BundleFiles(Map<String, byte[]> byName) {
    static final List<String> NAMES =
            List.of("checkpoint.txt", "key.txt", "events.ndjson", "proof.json", "totals.json", "manifest.json");

    static BundleFiles unzipped(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BundleFiles(files);
    }

    byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : byName.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Path in(Path directory) {
        try {
            return Files.write(Files.createTempFile(directory, "bundle", ".zip"), zipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BundleFiles with(String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(byName);
        changed.put(name, content);
        return new BundleFiles(changed);
    }

    byte[] of(String name) {
        return byName.get(name);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(MerkleTree.sha256().digest(bytes));
    }
}
