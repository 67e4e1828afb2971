package io.seatledger.cli.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and remaining time; where there is no terminal a line per second instead. */
final class Bar implements Progress {
    private static final int WIDTH = 100;
    private static final int STEPS_BETWEEN = 512;

    private final ProgressBar bar;
    private final long total;
    private final AtomicLong shown = new AtomicLong();

    private Bar(ProgressBar bar, long total) {
        this.bar = bar;
        this.total = total;
    }

    static Bar on(PrintStream err, boolean terminal, String task, long total, String unit) {
        ProgressBarConsumer to = terminal
                ? new ConsoleProgressBarConsumer(err, WIDTH)
                : new DelegatingProgressBarConsumer(err::println, WIDTH);
        return new Bar(
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setUnit(unit, 1)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(
                                (int) Duration.ofMillis(terminal ? 200 : 1000).toMillis())
                        .setConsumer(to)
                        .build(),
                total);
    }

    @Override
    public void reached(long done) {
        if (done - shown.get() >= STEPS_BETWEEN || done == total) {
            shown.set(done);
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        bar.close();
    }
}
