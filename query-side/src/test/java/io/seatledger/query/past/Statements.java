package io.seatledger.query.past;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that requests cost, by what the JDBC template logs of them. */
final class Statements {
    private Statements() {}

    static long of(Runnable request) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
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
                .filter(line -> line.getThreadName().startsWith("http"))
                .filter(line -> line.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
