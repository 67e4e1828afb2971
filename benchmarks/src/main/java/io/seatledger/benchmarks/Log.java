package io.seatledger.benchmarks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What happens, for whoever waits in front of it. */
final class Log {
    private Log() {}

    static void say(String format, Object... arguments) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " "
                + String.format(Locale.ROOT, format, arguments));
    }
}
