package io.seatledger.cli.doctor;

import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import io.seatledger.cli.settings.StateOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether a service is well, and says what to do where it is not. */
@Command(
        name = "doctor",
        header = "Look whether the service is well.",
        description = {
            "Is it up, do its read models keep up, does it sign, does the log follow from what was seen earlier, does its"
                    + " clock go right, and is the file of keys closed to others? Ends with 1 when something is ill."
        })
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private StateOption state = new StateOption();

    private final Globals globals;

    /** The command with the options of all. */
    public DoctorCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        Console console = globals.console();
        Service service = Service.of(globals, "auditor");
        List<Examination.Finding> findings = new Examination(globals, service, state.directory()).findings();
        for (Examination.Finding each : findings) {
            console.say(String.format(Locale.ROOT, "  %-4s  %-12s  %s", each.health(), each.organ(), each.said()));
        }
        boolean well = findings.stream().noneMatch(each -> each.health() == Examination.Health.ILL);
        console.say(well ? service.url() + " is well." : service.url() + " is NOT well.");
        console.result(Map.of("well", well, "url", service.url(), "findings", findings));
        return (well ? ExitCode.OK : ExitCode.DIFFERENT).number();
    }
}
