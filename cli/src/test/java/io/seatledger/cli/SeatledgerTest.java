package io.seatledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.cli.report.Console;
import io.seatledger.cli.settings.Globals;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatledgerTest {
    @TempDir
    private Path directory;

    private static Set<String> commands() {
        Console console = new Console(new PrintStream(PrintStream.nullOutputStream()), System.err, false);
        return new TreeSet<>(
                Seatledger.commandLine(new Globals(console)).getSubcommands().keySet());
    }

    @Test
    void the_help_names_every_command_and_every_exit_code() {
        Ran ran = Ran.of("--help");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains(commands());
        for (String command : commands()) {
            Ran help = Ran.of(command, "--help");
            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).contains("Exit codes:", "  0 ", "  1 ", "  2 ", "  3 ", "  4 ");
        }
        assertThat(commands()).contains("verify", "replay", "history", "explain", "export", "events", "doctor", "demo");
    }

    @Test
    void the_completion_script_knows_every_command() {
        Ran ran = Ran.of("generate-completion");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains(commands()).contains("--from-start", "--keys-file");
    }

    @Test
    void wrong_usage_ends_with_2_and_points_to_the_help() {
        for (String[] args :
                new String[][] {{"verfy"}, {"verify", "--nope"}, {}, {"history", "seat"}, {"demo", "--nope"}}) {
            Ran ran = Ran.of((Object[]) args);
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.out() + ran.err()).contains("help").doesNotContain("Exception");
        }
    }

    @Test
    void the_version_is_told() {
        assertThat(Ran.of("--version").out()).startsWith("seatledger ");
    }

    @Test
    void progress_goes_to_standard_error_and_only_when_wanted() {
        Path file = Academy.wholeLog().seal().to(directory.resolve("bundle.zip"));
        Ran quiet = Ran.of("verify", file, "--json", "--state", directory);
        Ran loud = Ran.of("verify", file, "--json", "--progress", "--state", directory);
        assertThat(quiet.err()).doesNotContain("Events");
        assertThat(loud.err()).contains("Events", "100%", "19/19", "events/s");
        assertThat(loud.json().get("verified").booleanValue()).isTrue();
    }

    @Test
    void people_get_a_text_with_every_check() {
        Path file = Academy.wholeLog().seal().to(directory.resolve("bundle.zip"));
        Ran ran = Ran.of("verify", file, "--state", directory);
        assertThat(ran.out()).contains("  ok     root", "Verified: ", "19 of 19 events of the log");
    }
}
