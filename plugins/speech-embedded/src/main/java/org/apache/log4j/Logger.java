package org.apache.log4j;

import java.util.Collections;
import java.util.Enumeration;
import org.slf4j.LoggerFactory;

/** What MaryTTS logs with. */
public final class Logger {

    private final org.slf4j.Logger log;

    private Logger(org.slf4j.Logger log) {
        this.log = log;
    }

    public static Logger getLogger(String name) {
        return new Logger(LoggerFactory.getLogger(name));
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
        log.debug("{}", message);
    }

    public void warn(Object message, Throwable cause) {
        log.debug("{}", message, cause);
    }

    public void error(Object message) {
        log.debug("{}", message);
    }

    public void error(Object message, Throwable cause) {
        log.debug("{}", message, cause);
    }

    public void log(Priority level, Object message, Throwable cause) {
        if (level == Level.WARN || level == Level.ERROR) {
            warn(message, cause);
        }
    }
}
