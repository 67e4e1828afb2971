package io.seatledger.cli.bundle;

import io.seatledger.cli.proof.Strict;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Stopped;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The ZIP file of a bundle; nothing of it is ever unpacked to disk. */
public final class BundleFile implements Closeable {
    static final String CHECKPOINT = "checkpoint.txt";
    static final String KEY = "key.txt";
    static final String EVENTS = "events.ndjson";
    static final String PROOF = "proof.json";
    static final String TOTALS = "totals.json";
    static final String MANIFEST = "manifest.json";

    private static final long MEGABYTE = 1L << 20;
    private static final long NO_LIMIT = Long.MAX_VALUE;

    /** Every file that a bundle has, with the most bytes it may have; those that are read as a stream have no limit. */
    private static final Map<String, Long> LIMITS = Map.of(
            CHECKPOINT, 64 * 1024L,
            KEY, 4 * 1024L,
            EVENTS, NO_LIMIT,
            PROOF, 256 * MEGABYTE,
            TOTALS, NO_LIMIT,
            MANIFEST, 256 * MEGABYTE);

    /** Events in JSON and base64 shrink to a fifth or a tenth; what shrinks that much more is made to fill a disk. */
    private static final long RATIO_MAX = 200;

    private final ZipFile zip;

    private BundleFile(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a bundle without looking at what is in it.
     *
     * @throws Stopped if there is no such file, or it is no ZIP file
     * @throws Differs if it is a ZIP file, but a damaged one
     */
    public static BundleFile open(Path file) {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] magic = start.readNBytes(4);
            if (magic.length < 4 || magic[0] != 'P' || magic[1] != 'K') {
                throw Stopped.usage(file + " is not a bundle: it is not a ZIP file");
            }
        } catch (IOException e) {
            throw Stopped.usage(
                    Files.isDirectory(file) ? file + " is a directory, not a bundle" : file + " cannot be read");
        }
        try {
            return new BundleFile(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw Differs.of(Check.FILES, "the ZIP file is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw Stopped.usage(file + " cannot be read");
        }
    }

    /** Makes sure that the files are those of a bundle, each there once, and of a size that can be. */
    void demandFiles() {
        Set<String> missing = new TreeSet<>(LIMITS.keySet());
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries()) {
            String name = entry.getName();
            if (!LIMITS.containsKey(name)) {
                throw Differs.of(Check.FILES, "a bundle has no file " + Strict.shown(name));
            }
            if (!seen.add(name)) {
                throw Differs.of(Check.FILES, name + " is there twice");
            }
            missing.remove(name);
            demandSize(entry);
        }
        if (!missing.isEmpty()) {
            throw Differs.of(Check.FILES, "the bundle lacks " + String.join(", ", missing));
        }
    }

    private static void demandSize(ZipEntry entry) {
        if (entry.getSize() > LIMITS.getOrDefault(entry.getName(), 0L)) {
            throw Differs.of(
                    Check.FILES,
                    entry.getName() + " is too large",
                    "at most " + LIMITS.get(entry.getName()) + " bytes",
                    entry.getSize());
        }
        if (entry.getSize() / RATIO_MAX > entry.getCompressedSize() + MEGABYTE / RATIO_MAX) {
            throw Differs.of(
                    Check.FILES,
                    entry.getName() + " unpacks to more than " + RATIO_MAX + " times its size: not a bundle, a bomb");
        }
    }

    private List<ZipEntry> entries() {
        return new ArrayList<>(zip.stream().map(ZipEntry.class::cast).toList());
    }

    /** The bytes of {@code name}, never more than the ZIP file said there are. */
    InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Differs.of(Check.FILES, "the bundle lacks " + name);
        }
        return new Bounded(zip.getInputStream(entry), name, entry.getSize());
    }

    /** What the ZIP file says of the checksum of {@code name}. */
    long crc(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? -1 : entry.getCrc();
    }

    byte[] bytes(String name, String check) {
        try (InputStream from = stream(name)) {
            return from.readAllBytes();
        } catch (IOException e) {
            throw damaged(name, check, e);
        }
    }

    String text(String name, String check) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(name, check)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Differs.of(check, name + " is not UTF-8");
        }
    }

    static Differs damaged(String name, String check, IOException e) {
        return Differs.of(check, name + " cannot be unpacked, the ZIP file is damaged: " + e.getMessage());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
