package dev.parley.gateway.config;

/**
 * Where something was written.
 *
 * @param source a file, or an option or environment variable; empty where it was written nowhere
 * @param line from 1; 0 where the source has no lines
 * @param column from 1; 0 where the source has no lines
 */
public record Location(String source, int line, int column) {

    /** Of what nobody wrote: a default. */
    public static final Location NONE = new Location("", 0, 0);

    /** An option or an environment variable. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** Such as {@code conf/parley.yaml:12:3} or {@code --set web.port}. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
