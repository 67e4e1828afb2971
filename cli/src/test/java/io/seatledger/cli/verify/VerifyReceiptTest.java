package io.seatledger.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.cli.Academy;
import io.seatledger.cli.LogMaker;
import io.seatledger.cli.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReceiptTest {
    @TempDir
    private Path directory;

    private Ran verify(byte[] receipt) throws IOException {
        Path file = Files.write(directory.resolve("receipt.txt"), receipt);
        return Ran.of(
                "verify", "--receipt", file, "--json", "--key", LogMaker.empty().verifierKey(), "--state", directory);
    }

    private Ran verify(String receipt) throws IOException {
        return verify(receipt.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_receipt_of_any_event_at_any_size_is_verified() throws IOException {
        LogMaker log = Academy.log();
        for (int size : new int[] {1, 2, 7, 8, 19}) {
            for (int position = 1; position <= size; position++) {
                Ran ran = verify(log.receipt(position, size));
                boolean order = log.events().get(position - 1).type().equals("OrderPlaced");
                assertThat(ran.exitCode()).isEqualTo(order ? 0 : 1);
                assertThat(order || ran.out().contains("type of the event")).isTrue();
            }
        }
        assertThat(verify(log.receipt(4, 19)).json().at("/payload/orderId").asString())
                .isEqualTo("ord_a");
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_is() throws IOException {
        byte[] good = Academy.log().receipt(9, 19).getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < good.length * 8; bit += 11) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Ran ran = verify(bad);
            assertThat(ran.exitCode()).as("bit %s: %s", bit, ran.out()).isEqualTo(1);
            assertThat(ran.out() + ran.err()).doesNotContain("Exception");
        }
    }

    @Test
    void a_receipt_of_another_event_or_of_nothing_is_found() throws IOException {
        String receipt = Academy.log().receipt(9, 19);
        assertThat(verify(receipt.replace("index 8", "index 7")).exitCode()).isEqualTo(1);
        assertThat(verify(receipt.replace("index 8", "index 99999")).exitCode()).isEqualTo(1);
        assertThat(verify("").exitCode()).isEqualTo(1);
        assertThat(verify("c2sp.org/tlog-proof@v1\n\n").exitCode()).isEqualTo(1);
        assertThat(verify(Academy.ofAnImpostor().receipt(9, 19)).check()).isEqualTo("receipt");
    }

    @Test
    void without_a_key_nothing_can_be_said() throws IOException {
        Path file = Files.writeString(
                directory.resolve("receipt.txt"), Academy.log().receipt(9, 19));
        Ran ran = Ran.of("verify", "--receipt", file, "--state", directory.resolve("none"));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--key");
    }
}
