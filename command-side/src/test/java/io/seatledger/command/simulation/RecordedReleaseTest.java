package io.seatledger.command.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.config.AxonSetup;
import io.seatledger.command.ledger.LedgerStorageEngine;
import io.seatledger.command.ledger.MemoryLog;
import io.seatledger.command.ledger.MemoryLog.Guards;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.test.RecordedLog;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;

/** The newest release has its recorded log; {@code -Dseatledger.write=true} makes one that is missing, of a simulated story. */
class RecordedReleaseTest {
    private static final Path LOGS = Path.of("..", "platform", "src", "test", "resources", "recorded");

    @Test
    void the_newest_release_has_a_recorded_log() throws Exception {
        String newest = RecordedLog.RELEASES.get(RecordedLog.RELEASES.size() - 1);
        Path file = LOGS.resolve(newest + ".log.gz");
        if (Files.notExists(file) && Boolean.getBoolean("seatledger.write")) {
            RecordedLog.write(file, told().after(0, Integer.MAX_VALUE));
        }
        assertThat(file).exists();
    }

    private static MemoryLog told() {
        LedgerStorageEngine engine = new LedgerStorageEngine(new MemoryLog(Guards.ALL), new EventCodec());
        Configuration axon = AxonSetup.start(engine);
        try {
            Simulation simulation = new Simulation(2026, Guards.ALL, axon);
            simulation.run(900);
            return simulation.log;
        } finally {
            axon.shutdown();
        }
    }
}
