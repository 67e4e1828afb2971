package io.seatledger.cli.bundle;

import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/** Compares every file of a bundle with the size and the digest that its manifest tells. */
final class Digests {
    static final List<String> LISTED =
            List.of(BundleFile.CHECKPOINT, BundleFile.KEY, BundleFile.EVENTS, BundleFile.PROOF, BundleFile.TOTALS);

    private static final int BUFFER = 1 << 16;

    private final BundleFile bundle;

    Digests(BundleFile bundle) {
        this.bundle = bundle;
    }

    void demand(Manifest manifest, Progress progress) {
        Map<String, Manifest.FileSum> sums = manifest.sums();
        List<String> names =
                manifest.files().stream().map(Manifest.FileSum::name).toList();
        if (!names.equals(LISTED)) {
            throw Differs.of(
                    Check.DIGESTS,
                    "the manifest lists other files than a bundle has",
                    String.join(", ", LISTED),
                    String.join(", ", names));
        }
        long before = 0;
        for (String name : LISTED) {
            Manifest.FileSum sum = Objects.requireNonNull(sums.get(name));
            demand(sum, progress, before);
            before += sum.bytes();
        }
    }

    private void demand(Manifest.FileSum sum, Progress progress, long before) {
        MessageDigest digest = Hashes.digest();
        long bytes = 0;
        try (InputStream from = bundle.stream(sum.name())) {
            byte[] buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
                progress.reached(before + bytes);
            }
        } catch (IOException e) {
            throw BundleFile.damaged(sum.name(), Check.DIGESTS, e);
        }
        if (bytes != sum.bytes()) {
            throw Differs.of(Check.DIGESTS, sum.name() + " does not have as many bytes as listed", sum.bytes(), bytes);
        }
        String hex = Hashes.hex(digest.digest());
        if (!hex.equals(sum.sha256())) {
            throw Differs.of(Check.DIGESTS, sum.name() + " is not the listed file", sum.sha256(), hex);
        }
    }

    /** The manifest's digest is listed nowhere, so the ZIP file's checksum has to do against chance. */
    byte[] manifest() {
        byte[] bytes = bundle.bytes(BundleFile.MANIFEST, Check.DIGESTS);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != bundle.crc(BundleFile.MANIFEST)) {
            throw Differs.of(Check.DIGESTS, "manifest.json is damaged: its checksum in the ZIP file is another one");
        }
        return bytes;
    }
}
