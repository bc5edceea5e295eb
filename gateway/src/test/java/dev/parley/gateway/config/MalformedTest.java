package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that YAML cannot read; lines are parted by {@code /}, and {@code ~} is a tab. */
class MalformedTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "steps: / ~- say: Hello => 2:1: a tab stands where blanks are wanted; indent with blanks alone",
                "steps: /   - say: Hello /     ~next: x => 3:5: a tab stands where blanks are wanted; indent with blanks alone",
                "steps: /   - say: Hello /  - say: x => 3:2: this line begins in column 2, but to belong to line 2 it begins in column 3",
                "steps: /   - say: Hello /    next: x => 3:4: this line begins in column 4, but to belong to line 2 it begins in column 5",
                "steps: /   - say: Hello /       next: x => 3:7: this line begins in column 7, but to belong to line 2 it begins in column 5",
                "steps: /   - ask: Hello /     slot: a /      type: b => 4:6: this line begins in column 6, but to belong to line 3 it begins in column 5",
                "steps: /   - ask: Hello /     slot: a /    type: b => 4:4: this line begins in column 4, but to belong to line 3 it begins in column 5",
                "steps: /   - say: \"Hello /   - say: x => 2:10: the quote that begins here is not closed",
                "steps: /   - say: 'Hello => 2:10: the quote that begins here is not closed",
                "steps: /   - say: 'It's fine' => 2:14: nothing may follow the quote that closes a text; put other quotes around all of it",
                "steps: /   - say: \"It is\" fine => 2:18: nothing may follow the quote that closes a text; put other quotes around all of it",
                "steps: /   - say:Hello /     next: a => 2:5: a blank is missing after the colon: write 'say: …'",
                "steps: /   - say: Hello /     next:a /     if: x => 3:5: a blank is missing after the colon: write 'next: …'",
                "language:en / steps: /   - say: Hello => 1:1: a blank is missing after the colon: write 'language: …'",
                "steps: /   - say: Hello: you => 2:15: a text with a colon and a space in it is put in quotes",
                "steps: /   - say: Hello /     if: a: b => 3:10: a text with a colon and a space in it is put in quotes",
                "steps: /   - say: [a, b /   - say: x => 2:10: the [ that stands here is not closed; a text that begins with [ is put in quotes",
                "steps: /   - set: {a: 1 /   - say: x => 2:10: the { that stands here is not closed; a text that begins with { is put in quotes",
                "steps: /   - set: {a: 1] => 2:10: the { that stands here is not closed; a text that begins with { is put in quotes",
                "steps: /   - say: ] => 2:10: a text that begins with ] is put in quotes",
                "steps: /   - say: @home => 2:10: a text that begins with @ is put in quotes",
                "steps: /   - say: %d => 2:10: a text that begins with % is put in quotes",
                "steps: /   - say: *star is => 2:10: a text that begins with * is put in quotes",
                "steps: /   - say: \"a \\d\" => 2:14: a backslash means something else in double quotes; put the text in single quotes",
                "steps: /   - say: > Hello => 2:10: the text of | or > begins in the line below; one that begins with | or > is put in quotes",
                "steps: /   - say: {name} is => 2:17: a text that begins with { or [ is put in quotes",
                "steps: /   - say: {size}, thank you => 2:16: a text that begins with { or [ is put in quotes",
                "steps: /   - say: [size], thank you => 2:16: a text that begins with { or [ is put in quotes",
                "steps: /   - say: \"Size\", thank you => 2:16: nothing may follow the quote that closes a text; put other quotes around all of it",
                "slots: /   a: {type: number, ask: How many?} => 2:34: between brackets, a question mark ends a text; a text with a question mark or a comma in it is put in quotes, or gets a line of its own",
                "slots: /   a: {ask: How many? Tell me, type: number} => 2:20: between brackets, a question mark ends a text; a text with a question mark or a comma in it is put in quotes, or gets a line of its own",
                "slots: /   a: {ask: How many?, type: number} => 2:20: between brackets, a question mark ends a text; a text with a question mark or a comma in it is put in quotes, or gets a line of its own",
                "slots: /   a: [Who?, How many?] => 2:10: between brackets, a question mark ends a text; a text with a question mark or a comma in it is put in quotes, or gets a line of its own",
                "a: b / --- / c: d => 2:1: a file has one document; take out the line ---",
                "steps: /   - say: Hello / foo / bar: x => 3:1: expected a key with a colon and a blank, such as say: Hello; lines of a text stand deeper than its key",
                "steps: /   - say: Hello /   say: x => 3:3: this line begins in column 3, but to belong to line 2 it begins in column 5",
                "steps: / - say: Hello /   - say: x => 3:3: this line begins in column 3, but to belong to line 2 it begins in column 1",
                "steps: /   say: Hello /   - say: x => 3:3: this line is an item, but stands among keys; a section has either keys, or items after dashes",
                "steps: /   - say: ? what /     x: y => 2:10: a text that begins with ? is put in quotes",
                "steps: - say: x => 1:8: a list begins in the line below its key, each item after a dash",
                "steps: /   -say: Hello /   - ask: x => 2:3: a blank is missing after the dash: write '- say: …'",
                "steps: /   - say: x /   -ask: y /     slot: z => 3:3: a blank is missing after the dash: write '- ask: …'",
                "steps: /   - when: /       a > 1: /       - say: x /      otherwise: b => 5:6: this line begins in column 6, but to belong to line 3 it begins in column 7",
                "steps: /   - say: Hello / parts: /   a: /     - say: x /    b: /     - say: y => 6:4: this line begins in column 4, but to belong to line 4 it begins in column 3",
                "steps: /   - say: Hello /     say: x => 3:5: 'say' is written twice; first in line 2",
                "a: b / # comment / c: d / c: e => 4:1: 'c' is written twice; first in line 3",
                "web: /   port: 1 /   url: http://x /    host: y => 4:4: this line begins in column 4, but to belong to line 3 it begins in column 3",
            })
    void itIsSaidWhatIsWrongAndWhatToWrite(String text, String said) {
        assertThat(said(text.replace(" / ", "\n").replace('~', '\t') + "\n")).isEqualTo(said);
    }

    private static String said(String text) {
        Problems problems = new Problems();
        YamlReader.readPlain("", text, problems);
        return problems.list().stream()
                .map(it -> it.location().line() + ":" + it.location().column() + ": " + it.message())
                .collect(Collectors.joining("; "));
    }

    @Test
    void linesEndWhereYamlEndsThem() {
        assertThat(said("# x\u2028steps: one: two\n"))
                .isEqualTo("2:11: a text with a colon and a space in it is put in quotes");
        assertThat(said("# x\u2028y\nsteps: one: two\n      more: a\n")).startsWith("3:");
        assertThat(said("a: b\n\u0001c: d\n"))
                .isEqualTo("2:1: the character U+0001 stands here, which cannot be seen; take it out");
    }
}
