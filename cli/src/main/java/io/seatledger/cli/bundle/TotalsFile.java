package io.seatledger.cli.bundle;

import io.seatledger.cli.fold.Line;
import io.seatledger.cli.fold.SeatState;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;

/** What the service says it shows, read as a stream: a log may have a million lines of orders. */
final class TotalsFile {
    private static final Set<String> FIELDS = Set.of("position", "lines", "digest");

    private final BundleFile bundle;

    TotalsFile(BundleFile bundle) {
        this.bundle = bundle;
    }

    /** A row of {@code totals.json}. */
    record Row(
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

        Row {
            Objects.requireNonNull(orderId, "orderId");
        }

        static Row of(Line line) {
            long[] counts =
                    Arrays.stream(SeatState.values()).mapToLong(line::in).toArray();
            return new Row(
                    line.orderId(),
                    line.number(),
                    line.purchased(),
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    counts[4],
                    counts[5],
                    counts[6],
                    counts[7],
                    counts[8]);
        }

        List<Long> figures() {
            return List.of(
                    purchased,
                    pending,
                    available,
                    approvalPending,
                    awaiting,
                    assigned,
                    returnPending,
                    returned,
                    expired,
                    voided);
        }

        /** As the digest takes it. */
        byte[] forDigest() {
            StringBuilder row = new StringBuilder(orderId).append('\t').append(line);
            figures().forEach(figure -> row.append('\t').append((long) figure));
            return row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What stands beside the rows.
     *
     * @param digest as the file tells it
     * @param computed over the rows of the file
     */
    record Frame(long position, String digest, String computed, long rows) {}

    /** Hands every row to {@code rows}, in the order of the file. */
    Frame read(Consumer<Row> rows) {
        try (InputStream from = bundle.stream(BundleFile.TOTALS);
                JsonParser parser = Json.STRICT.createParser(from)) {
            return read(parser, rows);
        } catch (JacksonException e) {
            throw malformed(Json.problem(e));
        } catch (IOException e) {
            throw BundleFile.damaged(BundleFile.TOTALS, Check.TOTALS, e);
        }
    }

    private static Frame read(JsonParser parser, Consumer<Row> rows) {
        demand(parser.nextToken() == JsonToken.START_OBJECT);
        Set<String> missing = new HashSet<>(FIELDS);
        MessageDigest computed = Hashes.digest();
        long position = -1;
        long count = 0;
        String digest = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            demand(missing.remove(field));
            JsonToken value = parser.nextToken();
            switch (field) {
                case "position" -> {
                    demand(value == JsonToken.VALUE_NUMBER_INT);
                    position = parser.getLongValue();
                }
                case "digest" -> {
                    demand(value == JsonToken.VALUE_STRING);
                    digest = parser.getString();
                }
                default -> count = rows(parser, computed, rows);
            }
        }
        demand(parser.currentToken() == JsonToken.END_OBJECT && missing.isEmpty() && parser.nextToken() == null);
        return new Frame(position, digest, Hashes.hex(computed.digest()), count);
    }

    private static long rows(JsonParser parser, MessageDigest digest, Consumer<Row> rows) {
        demand(parser.currentToken() == JsonToken.START_ARRAY);
        long count = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Row row = Json.STRICT
                    .readerFor(Row.class)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(parser);
            digest.update(row.forDigest());
            rows.accept(row);
            count++;
        }
        demand(parser.currentToken() == JsonToken.END_ARRAY);
        return count;
    }

    private static void demand(boolean so) {
        if (!so) {
            throw malformed("it has the fields position, lines and digest and nothing else");
        }
    }

    private static Differs malformed(String why) {
        return Differs.of(Check.TOTALS, "totals.json is not as it should be: " + why);
    }
}
