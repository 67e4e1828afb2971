package io.seatledger.cli.bundle;

import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.proof.Strict;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a bundle says about itself.
 *
 * @param size of the log at the bundle's checkpoint
 * @param events how many of them are in the bundle
 */
public record Manifest(
        String format,
        String origin,
        Scope scope,
        long size,
        long events,
        List<StreamCount> streams,
        List<FileSum> files) {

    /** Refuses what lacks something. */
    public Manifest {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(scope, "scope");
        streams = List.copyOf(streams);
        files = List.copyOf(files);
    }

    private static final String FORMAT = "seatledger-bundle/1";

    /** What part of the log the bundle shows. */
    public record Scope(String kind, @Nullable String id) {
        /** Refuses what lacks something. */
        public Scope {
            Objects.requireNonNull(kind, "kind");
        }

        private static final Set<String> KINDS = Set.of("order", "agent", "organization", "store");

        /** Whether it is the whole log. */
        public boolean isLog() {
            return kind.equals("log");
        }

        boolean isKnown() {
            return isLog() ? id == null : KINDS.contains(kind) && id != null;
        }

        @Override
        public String toString() {
            return isLog() ? "the whole log" : kind + " " + Strict.shown(String.valueOf(id));
        }
    }

    /** A stream that is complete, with the number of its events. */
    public record StreamCount(String stream, long events) {
        /** Refuses what lacks something. */
        public StreamCount {
            Objects.requireNonNull(stream, "stream");
        }
    }

    /** A file of the bundle. */
    public record FileSum(String name, long bytes, String sha256) {
        /** Refuses what lacks something. */
        public FileSum {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    static Manifest read(byte[] json) {
        Manifest manifest;
        try {
            manifest = Json.strict(json, Manifest.class);
        } catch (JacksonException e) {
            throw Differs.of(Check.DIGESTS, "manifest.json is not as it should be: " + Json.problem(e));
        }
        manifest.demandSense();
        return manifest;
    }

    private void demandSense() {
        if (!FORMAT.equals(format)) {
            throw Differs.of(Check.DIGESTS, "a format that this program does not know", FORMAT, format);
        }
        if (size < 0 || events < 0 || events > size) {
            throw Differs.of(Check.DIGESTS, "the manifest tells of " + events + " events of " + size);
        }
        if (!scope.isKnown()) {
            throw Differs.of(Check.DIGESTS, "the manifest names a scope that this program does not know: " + scope);
        }
    }

    /** The number of events of each complete stream. */
    Map<String, Long> completeStreams() {
        Map<String, Long> complete = new HashMap<>();
        for (StreamCount each : streams) {
            if (complete.put(each.stream(), each.events()) != null) {
                throw Differs.of(Check.STREAMS, "the manifest lists " + each.stream() + " twice");
            }
        }
        return complete;
    }

    /** Sizes and digests by name; every file but the manifest is there once. */
    Map<String, FileSum> sums() {
        Map<String, FileSum> sums = new HashMap<>();
        for (FileSum each : files) {
            if (sums.put(each.name(), each) != null) {
                throw Differs.of(Check.DIGESTS, "the manifest lists " + Strict.shown(each.name()) + " twice");
            }
            try {
                Hashes.ofHex(each.sha256());
            } catch (IllegalArgumentException e) {
                throw Differs.of(Check.DIGESTS, "the manifest has no digest of " + each.name());
            }
        }
        return sums;
    }
}
