package io.seatledger.platform.test;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Counts the statements that requests cost, by what the JDBC template logs of them on the threads that serve requests. */
public final class Statements {
    private Statements() {}

    /** The least of several counts: what one request finds in a cache another has looked up. */
    public static long of(Runnable request) {
        return LongStream.range(0, 5).map(again -> once(request)).min().orElseThrow();
    }

    /** Counts the statements of this very thread, once. */
    public static long here(Runnable work) {
        String thread = Thread.currentThread().getName();
        return heard(work).filter(line -> line.getThreadName().equals(thread)).count();
    }

    private static long once(Runnable request) {
        return heard(request)
                .filter(line -> line.getThreadName().matches("(http-nio-|tomcat-handler-).*"))
                .count();
    }

    private static Stream<ILoggingEvent> heard(Runnable request) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core");
        ListAppender<ILoggingEvent> heard = new ListAppender<>() {
            /** An event looks up its thread when it is first asked for it, which must not be later and elsewhere. */
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        heard.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            request.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        return List.copyOf(heard.list).stream()
                .filter(line -> line.getFormattedMessage().startsWith("Executing prepared SQL statement"));
    }
}
