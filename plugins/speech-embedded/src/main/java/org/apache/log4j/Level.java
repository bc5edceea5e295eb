package org.apache.log4j;

/** How grave a message is. */
public final class Level extends Priority {

    public static final Level DEBUG = new Level();
    public static final Level INFO = new Level();
    public static final Level WARN = new Level();
    public static final Level ERROR = new Level();

    private Level() {}
}
