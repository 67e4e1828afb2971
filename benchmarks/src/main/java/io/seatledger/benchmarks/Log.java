package io.seatledger.benchmarks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What happens, for whoever waits in front of it; on standard error, as the table is what is asked for. */
public final class Log {
    private Log() {}

    /** Says it with the time. */
    public static void say(String format, Object... arguments) {
        System.err.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " "
                + String.format(Locale.ROOT, format, arguments));
    }
}
