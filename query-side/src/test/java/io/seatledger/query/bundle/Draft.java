package io.seatledger.query.bundle;

import io.seatledger.query.bundle.Shapes.FileOf;
import io.seatledger.query.bundle.Shapes.Line;
import io.seatledger.query.bundle.Shapes.Manifest;
import io.seatledger.query.bundle.Shapes.Proof;
import io.seatledger.query.bundle.Shapes.Scope;
import io.seatledger.query.bundle.Shapes.StreamOf;
import io.seatledger.query.bundle.Shapes.TotalsJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bundle somebody works at: every part can be changed, and the manifest is made anew for what came out. */
final class Draft {
    String note;
    String key;
    String origin;
    Scope scope;
    long size;
    List<Line> lines;
    Proof proof;
    TotalsJson totals;
    List<StreamOf> streams;

    Draft copy() {
        Draft copy = new Draft();
        copy.note = note;
        copy.key = key;
        copy.origin = origin;
        copy.scope = scope;
        copy.size = size;
        copy.lines = new ArrayList<>(lines);
        copy.proof = proof;
        copy.totals = totals;
        copy.streams = new ArrayList<>(streams);
        return copy;
    }

    BundleFiles files() {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        for (Line line : lines) {
            events.writeBytes(text(line));
            events.write('\n');
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("checkpoint.txt", note.getBytes(StandardCharsets.UTF_8));
        files.put("key.txt", (key + '\n').getBytes(StandardCharsets.UTF_8));
        files.put("events.ndjson", events.toByteArray());
        files.put("proof.json", Shapes.JSON.writeValueAsBytes(proof));
        files.put("totals.json", Shapes.JSON.writeValueAsBytes(totals));
        return sealed(new BundleFiles(files));
    }

    /** By hand, because thousands of bundles are written; what is quoted seldom needs more than quotes. */
    private static byte[] text(Line line) {
        return ("{\"position\":" + line.position() + ",\"stream\":" + quoted(line.stream()) + ",\"sequence\":"
                        + line.sequence() + ",\"type\":" + quoted(line.type()) + ",\"revision\":" + line.revision()
                        + ",\"recordedAtMicros\":" + line.recordedAtMicros() + ",\"payload\":\"" + line.payload()
                        + "\",\"metadata\":\"" + line.metadata() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
        return plain ? '"' + text + '"' : Shapes.JSON.writeValueAsString(text);
    }

    /** With a manifest that says what the files are. */
    BundleFiles sealed(BundleFiles files) {
        List<FileOf> sums = BundleFiles.NAMES.subList(0, 5).stream()
                .map(name -> new FileOf(name, files.of(name).length, BundleFiles.sha256(files.of(name))))
                .toList();
        Manifest manifest = new Manifest("seatledger-bundle/1", origin, scope, size, lines.size(), streams, sums);
        return files.with("manifest.json", Shapes.JSON.writeValueAsBytes(manifest));
    }
}
