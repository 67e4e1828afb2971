package io.seatledger.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafEncodingTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00.000001Z");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LoggedEvent row(long position, String stream, String type, String payload, String metadata) {
        byte[] leaf = LeafEncoding.hash(position, stream, 0, type, 1, bytes(payload), bytes(metadata), JUNE);
        return new LoggedEvent(position, stream, 0, type, 1, bytes(payload), bytes(metadata), JUNE, leaf);
    }

    @Test
    void every_column_has_its_length_in_front_as_the_document_says() {
        byte[] encoded = LeafEncoding.encode(1, "s:1", 0, "T", 1, bytes("{}"), bytes("[]"), JUNE);
        assertThat(HexFormat.of().formatHex(encoded))
                .isEqualTo("00000008" + "0000000000000001" + "00000003" + "733a31" + "00000008" + "0000000000000000"
                        + "00000001" + "54" + "00000004" + "00000001" + "00000002" + "7b7d" + "00000002" + "5b5d"
                        + "00000008" + "00065325e029e001");
    }

    @Test
    void a_row_matches_its_own_leaf_and_no_changed_row_does() {
        LoggedEvent row = row(7, "agent:a", "T", "{\"a\":1}", "{}");
        assertThat(LeafEncoding.matches(row)).isTrue();
        List<LoggedEvent> changed = List.of(
                with(row, 8, "agent:a", 0, "T", 1, "{\"a\":1}", "{}", JUNE),
                with(row, 7, "agent:b", 0, "T", 1, "{\"a\":1}", "{}", JUNE),
                with(row, 7, "agent:a", 1, "T", 1, "{\"a\":1}", "{}", JUNE),
                with(row, 7, "agent:a", 0, "U", 1, "{\"a\":1}", "{}", JUNE),
                with(row, 7, "agent:a", 0, "T", 2, "{\"a\":1}", "{}", JUNE),
                with(row, 7, "agent:a", 0, "T", 1, "{\"a\":2}", "{}", JUNE),
                with(row, 7, "agent:a", 0, "T", 1, "{\"a\":1}", "{ }", JUNE),
                with(row, 7, "agent:a", 0, "T", 1, "{\"a\":1}", "{}", JUNE.plusNanos(1_000)));
        assertThat(changed).noneMatch(LeafEncoding::matches);
    }

    private static LoggedEvent with(
            LoggedEvent row,
            long position,
            String stream,
            long sequence,
            String type,
            int revision,
            String payload,
            String metadata,
            Instant at) {
        return new LoggedEvent(
                position, stream, sequence, type, revision, bytes(payload), bytes(metadata), at, row.leaf());
    }

    @Test
    void text_moved_from_one_column_to_the_next_is_another_leaf() {
        assertThat(row(1, "agent:a", "bT", "{}", "{}").leaf())
                .isNotEqualTo(row(1, "agent:ab", "T", "{}", "{}").leaf());
    }
}
