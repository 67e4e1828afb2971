package io.seatledger.cli;

import io.seatledger.cli.ask.EventsCommand;
import io.seatledger.cli.ask.ExplainCommand;
import io.seatledger.cli.ask.ExportCommand;
import io.seatledger.cli.ask.HistoryCommand;
import io.seatledger.cli.demo.DemoCommand;
import io.seatledger.cli.doctor.DoctorCommand;
import io.seatledger.cli.replay.ReplayCommand;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.settings.Globals;
import io.seatledger.cli.verify.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line: parses, runs one command, and ends with its exit code. */
@Command(
        name = "seatledger",
        header = "Asks and verifies a Seatledger service, without trusting it.",
        description = {
            "",
            "A service says what it recorded; this program recomputes it. It shares no code with the service.",
            "",
            "First steps, in the directory where the service was started (its keys are in data/keys.json):",
            "  seatledger doctor              is the service well?",
            "  seatledger verify --url URL    recompute its log, compare with what it signed",
            "  seatledger explain ORDER       why was this purchase permitted or refused?",
            "  seatledger history seat SEAT   what happened to this seat, and who did it?",
            "",
        },
        optionListHeading = "Options of every command:%n",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Try: seatledger help COMMAND"},
        versionProvider = Seatledger.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Seatledger {
    @Mixin
    @SuppressWarnings("UnusedVariable") // read and written by picocli
    private final Globals globals;

    private Seatledger(Globals globals) {
        this.globals = globals;
    }

    /** Ends the process with the exit code of the command. */
    public static void main(String... args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs one command and says how it ended. */
    public static int run(Console console, String... args) {
        CommandLine line = commandLine(new Globals(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        return line.execute(args);
    }

    static CommandLine commandLine(Globals globals) {
        CommandLine line = new CommandLine(new Seatledger(globals))
                .addSubcommand(new VerifyCommand(globals))
                .addSubcommand(new ReplayCommand(globals))
                .addSubcommand(new HistoryCommand(globals))
                .addSubcommand(new ExplainCommand(globals))
                .addSubcommand(new ExportCommand(globals))
                .addSubcommand(new EventsCommand(globals))
                .addSubcommand(new DoctorCommand(globals))
                .addSubcommand(new DemoCommand(globals))
                .addSubcommand(new AutoComplete.GenerateCompletion())
                .addSubcommand(new CommandLine.HelpCommand());
        line.getSubcommands().values().forEach(Seatledger::describe);
        describe(line);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, globals.console(), command));
        line.setParameterExceptionHandler((e, arguments) -> misused(e, globals.console()));
        line.setUsageHelpAutoWidth(true);
        line.setExpandAtFiles(false);
        return line;
    }

    private static void describe(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        }
        Map<String, String> exits = new LinkedHashMap<>();
        for (ExitCode each : ExitCode.values()) {
            exits.put(Integer.toString(each.number()), each.meaning());
        }
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exits);
    }

    private static int failed(Exception e, Console console, CommandLine command) {
        if (e instanceof Stopped stopped) {
            tell(console, stopped.exitCode(), stopped.sentence());
            return stopped.exitCode().number();
        }
        if (e instanceof Differs differs) {
            tell(console, ExitCode.DIFFERENT, differs.difference().sentence());
            return ExitCode.DIFFERENT.number();
        }
        tell(console, ExitCode.USAGE, "This should not have happened in `" + command.getCommandName() + "`: " + e);
        return ExitCode.USAGE.number();
    }

    private static int misused(CommandLine.ParameterException e, Console console) {
        tell(console, ExitCode.USAGE, String.valueOf(e.getMessage()));
        console.note("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private static void tell(Console console, ExitCode exitCode, String sentence) {
        console.note(sentence);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("exitCode", exitCode.number());
        result.put("problem", sentence);
        console.result(result);
    }

    /** The version of this build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Seatledger.class.getPackage().getImplementationVersion();
            return new String[] {"seatledger " + (version == null ? "(not packaged)" : version)};
        }
    }
}
