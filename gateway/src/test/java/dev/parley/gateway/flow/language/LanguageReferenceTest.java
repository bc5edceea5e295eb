package dev.parley.gateway.flow.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.Reference;
import org.junit.jupiter.api.Test;

/** Holds the table of languages in docs/flows.md to what is read. */
class LanguageReferenceTest {

    @Test
    void itHasTheKeysOfALanguageFile() {
        assertThat(Reference.keys("Languages", "key")).containsExactlyInAnyOrderElementsOf(LanguageKeys.ALL);
    }
}
