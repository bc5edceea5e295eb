package org.apache.log4j;

/** Finds loggers. */
public final class LogManager {

    private LogManager() {}

    public static Logger getRootLogger() {
        return Logger.getLogger("marytts");
    }
}
