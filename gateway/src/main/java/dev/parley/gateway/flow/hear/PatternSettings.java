package dev.parley.gateway.flow.hear;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.parley.api.SettingsException;

/**
 * The keys of {@code pattern}.
 *
 * @param pattern a regular expression as RE2 has it, for all of the answer in capitals without blanks; must be given
 */
record PatternSettings(String pattern) {

    static final PatternSettings DEFAULTS = new PatternSettings(".*");

    PatternSettings {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new SettingsException("pattern", "is no regular expression: " + wrong.getDescription());
        }
    }
}
