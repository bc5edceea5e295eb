package org.apache.log4j;

import java.util.Collections;
import java.util.Enumeration;
import org.slf4j.LoggerFactory;

/** What MaryTTS logs with. It may quote what is spoken: digits are not shown. */
public final class Logger {

    private final org.slf4j.Logger log;

    private Logger(org.slf4j.Logger log) {
        this.log = log;
    }

    public static Logger getLogger(String name) {
        return new Logger(LoggerFactory.getLogger(name));
    }

    private static String masked(Object message) {
        return String.valueOf(message).replaceAll("\\d", "*");
    }

    public Level getEffectiveLevel() {
        return Level.WARN;
    }

    public Enumeration<Object> getAllAppenders() {
        return Collections.emptyEnumeration();
    }

    public void debug(Object message) {}

    public void debug(Object message, Throwable cause) {}

    public void info(Object message) {}

    public void info(Object message, Throwable cause) {}

    public void warn(Object message) {
        log.debug("{}", masked(message));
    }

    public void warn(Object message, Throwable cause) {
        warn(message);
    }

    public void error(Object message) {
        log.debug("{}", masked(message));
    }

    public void error(Object message, Throwable cause) {
        error(message);
    }

    public void log(Priority level, Object message, Throwable cause) {
        if (level == Level.WARN || level == Level.ERROR) {
            warn(message, cause);
        }
    }
}
