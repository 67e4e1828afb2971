package io.seatledger.query.bundle;

import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.resource.SeatCounts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code totals.json}: what the service says it shows, line by line, and a digest over it. */
public final class Totals implements BundleParts.Sink<Totals.Line> {
    private final OutputStream out;
    private final BundleJson.Elements<Line> lines;
    private final MessageDigest sha256 = MerkleTree.sha256();

    /** Begins the file; {@link #end()} ends it. */
    public Totals(OutputStream out, long position) throws IOException {
        this.out = out;
        this.lines = new BundleJson.Elements<>(out);
        BundleJson.text(out, "{\"position\":" + position + ",\"lines\":[");
    }

    /** Seats of one order line by state. */
    public record Line(
            String orderId,
            int line,
            long purchased,
            long pending,
            long available,
            long approvalPending,
            long awaiting,
            long assigned,
            long returnPending,
            long returned,
            long expired,
            long voided) {
        public static Line of(String orderId, int line, SeatCounts seats) {
            return new Line(
                    orderId,
                    line,
                    seats.purchased(),
                    seats.pending(),
                    seats.available(),
                    seats.approvalPending(),
                    seats.awaiting(),
                    seats.assigned(),
                    seats.returnPending(),
                    seats.returned(),
                    seats.expired(),
                    seats.voided());
        }

        private String row() {
            return Stream.of(
                            orderId,
                            line,
                            purchased,
                            pending,
                            available,
                            approvalPending,
                            awaiting,
                            assigned,
                            returnPending,
                            returned,
                            expired,
                            voided)
                    .map(String::valueOf)
                    .collect(Collectors.joining("\t", "", "\n"));
        }
    }

    /** Lines come in the order of their order's id, by its bytes, then by number. */
    @Override
    public void accept(Line line) throws IOException {
        sha256.update(line.row().getBytes(StandardCharsets.UTF_8));
        lines.accept(line);
    }

    public void end() throws IOException {
        BundleJson.text(out, "],\"digest\":\"" + HexFormat.of().formatHex(sha256.digest()) + "\"}");
    }
}
