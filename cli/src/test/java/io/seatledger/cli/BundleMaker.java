package io.seatledger.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes bundles from docs/verification.md, section 5, alone. Files can be replaced before the manifest is made, or after. */
public final class BundleMaker {
    private static final long IN_2026 = 1_790_000_000_000L;

    private final LogMaker log;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String kind;
    private final String id;
    private final List<LogMaker.Event> chosen;
    private final Map<String, Long> streams = new TreeMap<>();

    private BundleMaker(LogMaker log, String kind, String id, Predicate<LogMaker.Event> chosen, String totals) {
        this.log = log;
        this.kind = kind;
        this.id = id;
        this.chosen = log.events().stream().filter(chosen).toList();
        put("checkpoint.txt", log.checkpoint((int) log.size()));
        put("key.txt", log.verifierKey() + "\n");
        put("events.ndjson", lines(this.chosen));
        put("proof.json", proof());
        put("totals.json", totals(log.size(), totals));
    }

    /** A bundle of the whole log; {@code totals} has one line per order line, tabs between its values. */
    public static BundleMaker ofLog(LogMaker log, String totals) {
        BundleMaker bundle = new BundleMaker(log, "log", null, event -> true, totals);
        log.events().forEach(event -> bundle.streams.merge(event.stream(), 1L, Long::sum));
        return bundle;
    }

    /** A bundle of part of the log. */
    public static BundleMaker of(
            LogMaker log, String kind, String id, Predicate<LogMaker.Event> chosen, String totals) {
        return new BundleMaker(log, kind, id, chosen, totals);
    }

    /** Lists {@code stream} as complete. */
    public BundleMaker complete(String stream, long events) {
        streams.put(stream, events);
        return this;
    }

    public BundleMaker put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Puts another text in the place of the first {@code old}. */
    public BundleMaker replace(String name, String old, String by) {
        if (!text(name).contains(old)) {
            throw new IllegalArgumentException(name + " has no " + old);
        }
        return put(name, text(name).replaceFirst(Pattern.quote(old), by));
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public static String lines(List<LogMaker.Event> events) {
        StringBuilder lines = new StringBuilder();
        for (LogMaker.Event e : events) {
            lines.append(line(e)).append('\n');
        }
        return lines.toString();
    }

    public static String line(LogMaker.Event e) {
        return "{\"position\":" + e.position() + ",\"stream\":\"" + e.stream() + "\",\"sequence\":" + e.sequence()
                + ",\"type\":\"" + e.type() + "\",\"revision\":" + e.revision() + ",\"recordedAtMicros\":" + e.micros()
                + ",\"payload\":\"" + LogMaker.base64(e.payload()) + "\",\"metadata\":\""
                + LogMaker.base64(e.metadata()) + "\"}";
    }

    private String proof() {
        StringJoiner hashes = new StringJoiner("\",\"", "\"", "\"").setEmptyValue("");
        if (log.size() > 0) {
            subtrees(0, (int) log.size(), hashes);
        }
        return "{\"size\":" + log.size() + ",\"hashes\":[" + hashes + "]}";
    }

    private void subtrees(int from, int to, StringJoiner hashes) {
        if (chosen.stream().noneMatch(e -> e.position() > from && e.position() <= to)) {
            hashes.add(HexFormat.of().formatHex(log.root(from, to)));
        } else if (to - from > 1 && !kind.equals("log")) {
            int k = Integer.highestOneBit(to - from - 1);
            subtrees(from, from + k, hashes);
            subtrees(from + k, to, hashes);
        }
    }

    private static String totals(long position, String table) {
        List<String> names = List.of(
                "purchased",
                "pending",
                "available",
                "approvalPending",
                "awaiting",
                "assigned",
                "returnPending",
                "returned",
                "expired",
                "voided");
        StringJoiner lines = new StringJoiner(",");
        table.lines().forEach(row -> {
            String[] values = row.split("\t", -1);
            StringBuilder line = new StringBuilder("{\"orderId\":\"" + values[0] + "\",\"line\":" + values[1]);
            for (int i = 0; i < names.size(); i++) {
                line.append(",\"").append(names.get(i)).append("\":").append(values[i + 2]);
            }
            lines.add(line.append('}'));
        });
        return "{\"position\":" + position + ",\"lines\":[" + lines + "],\"digest\":\""
                + HexFormat.of().formatHex(LogMaker.sha256(table.getBytes(StandardCharsets.UTF_8))) + "\"}";
    }

    /** Adds the manifest over the files as they are now; later replacements no longer fit it. */
    public BundleMaker seal() {
        StringJoiner sums = new StringJoiner(",");
        files.forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                sums.add("{\"name\":\"" + name + "\",\"bytes\":" + bytes.length + ",\"sha256\":\""
                        + HexFormat.of().formatHex(LogMaker.sha256(bytes)) + "\"}");
            }
        });
        StringJoiner complete = new StringJoiner(",");
        streams.forEach((name, count) -> complete.add("{\"stream\":\"" + name + "\",\"events\":" + count + "}"));
        return put(
                "manifest.json",
                "{\"format\":\"seatledger-bundle/1\",\"origin\":\"" + LogMaker.ORIGIN + "\",\"scope\":{\"kind\":\""
                        + kind
                        + "\",\"id\":" + (id == null ? "null" : "\"" + id + "\"") + "},\"size\":" + log.size()
                        + ",\"events\":" + chosen.size() + ",\"streams\":[" + complete + "],\"files\":[" + sums + "]}");
    }

    /** The sealed bundle as a ZIP file. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(files, bytes);
        return bytes.toByteArray();
    }

    /** Writes the sealed bundle. */
    public Path to(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(files, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A ZIP file of any files, always the same bytes for the same files. */
    public static void write(Map<String, byte[]> files, OutputStream to) {
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(IN_2026);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
