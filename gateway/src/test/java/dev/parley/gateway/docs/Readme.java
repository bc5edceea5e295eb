package dev.parley.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that a newcomer reads, taken apart. Parts are found by the comment before them, such as {@code <!-- quote: FILE -->}. */
final class Readme {

    static final Path HOME = Path.of("..");
    private static final Pattern QUOTE = Pattern.compile("<!-- quote: (\\S+) -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL);
    private static final String SETTINGS = "<!-- settings -->\n";

    private Readme() {}

    /**
     * A file as it is quoted.
     *
     * @param file relative to the project's folder
     */
    record Quote(String file, String text) {}

    /** A row of the table of settings; code marks are kept. */
    record Setting(String name, String initial, String meaning, String values) {}

    static String file(String name) {
        try {
            return Files.readString(HOME.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Quote> quotes() {
        Matcher matcher = QUOTE.matcher(file("README.md"));
        return matcher.results().map(it -> new Quote(it.group(1), it.group(2))).toList();
    }

    static List<Setting> settings() {
        String text = file("README.md");
        String table =
                text.substring(text.indexOf(SETTINGS) + SETTINGS.length()).split("\n\n", 2)[0];
        return table.lines().skip(2).map(Readme::setting).toList();
    }

    private static Setting setting(String row) {
        String[] cells = row.split("\\|");
        if (cells.length != 5) {
            throw new IllegalStateException("not a row of name, default, meaning, values: " + row);
        }
        return new Setting(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
    }
}
