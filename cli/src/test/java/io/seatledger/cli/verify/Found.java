package io.seatledger.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.cli.BundleMaker;
import io.seatledger.cli.LogMaker;
import io.seatledger.cli.Ran;
import java.nio.file.Path;

/** Expects that a manipulation is found, and by which check. */
final class Found {
    private Found() {}

    static void difference(Path directory, BundleMaker bundle, String check, String... words) {
        Path file = bundle.to(directory.resolve("bundle.zip"));
        Object key = LogMaker.empty().verifierKey();
        Ran ran = Ran.of("verify", file, "--json", "--state", directory.resolve("s"), "--key", key);
        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(ran.check()).as(ran.out()).isEqualTo(check);
        assertThat(ran.json().get("verified").booleanValue()).isFalse();
        assertThat(ran.out())
                .contains(words.length == 0 ? new String[] {check} : words)
                .doesNotContain("Exception");
    }
}
