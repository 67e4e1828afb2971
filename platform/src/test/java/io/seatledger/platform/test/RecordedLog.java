package io.seatledger.platform.test;

import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleFrontier;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Logs as releases wrote them, byte for byte, one file per release and never changed: a row is position, stream, sequence, type,
 * revision, microseconds, payload, metadata and leaf, joined by tabs, the last three in base64.
 */
public final class RecordedLog {
    /** Releases with a recorded log, the oldest first. */
    public static final List<String> RELEASES = List.of("1.0");

    private static final int COLUMNS = 9;

    private RecordedLog() {}

    /** All rows of a release's log, in order. */
    public static List<LoggedEvent> of(String release) {
        InputStream file = RecordedLog.class.getResourceAsStream("/recorded/" + release + ".log.gz");
        if (file == null) {
            throw new IllegalStateException("there is no recorded log of release " + release);
        }
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return rows.lines().map(RecordedLog::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a log for ever. */
    public static void write(Path file, List<LoggedEvent> events) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter rows = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (LoggedEvent event : events) {
                rows.write(String.join(
                        "\t",
                        Long.toString(event.position()),
                        event.stream(),
                        Long.toString(event.sequence()),
                        event.type(),
                        Integer.toString(event.revision()),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt())),
                        Base64.getEncoder().encodeToString(event.payload()),
                        Base64.getEncoder().encodeToString(event.metadata()),
                        Base64.getEncoder().encodeToString(event.leaf())));
                rows.write('\n');
            }
        }
    }

    /** The root over all leaves, in hexadecimal. */
    public static String root(List<LoggedEvent> events) {
        MerkleFrontier frontier = new MerkleFrontier();
        events.forEach(event -> frontier.append(event.leaf()));
        return HexFormat.of().formatHex(frontier.root());
    }

    private static LoggedEvent row(String text) {
        String[] columns = text.split("\t", COLUMNS);
        return new LoggedEvent(
                Long.parseLong(columns[0]),
                columns[1],
                Long.parseLong(columns[2]),
                columns[3],
                Integer.parseInt(columns[4]),
                Base64.getDecoder().decode(columns[6]),
                Base64.getDecoder().decode(columns[7]),
                Instant.EPOCH.plus(Long.parseLong(columns[5]), ChronoUnit.MICROS),
                Base64.getDecoder().decode(columns[8]));
    }
}
