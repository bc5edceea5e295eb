package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.Compiled;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.Scope;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.speak.Spoken;
import dev.parley.gateway.flow.speak.Variants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts texts together. What is put in is data: it is never read as an expression or as markup. For one call. */
final class Wording {

    /** How many characters a text may get. */
    static final int LONGEST = 5000;

    /** How what is put in is written. */
    @FunctionalInterface
    private interface Putting {
        String put(Text.Put put) throws EvaluationException;
    }

    private final Variants variants;

    Wording(Variants variants) {
        this.variants = variants;
    }

    /** A text to be spoken. */
    String spoken(Text text, Program program, Scope scope, Manner manner) throws EvaluationException {
        String whole = joined(text, put -> said(put, program, scope, manner));
        return Cut.atWord(whole.strip(), LONGEST);
    }

    /** A text to be spoken that is SSML. Cut is what is put in, so that it stays well-formed. */
    String ssml(Text text, Program program, Scope scope, Manner manner) throws EvaluationException {
        List<Text.Piece> pieces = pieces(text);
        int room = LONGEST;
        for (Text.Piece piece : pieces) {
            room -= piece instanceof Text.Words words ? words.text().length() : 0;
        }
        StringBuilder whole = new StringBuilder();
        for (Text.Piece piece : pieces) {
            if (piece instanceof Text.Words words) {
                whole.append(words.text());
            } else if (piece instanceof Text.Put put) {
                String escaped = Escapes.xml(said(put, program, scope, manner), Math.max(0, room));
                room -= escaped.length();
                whole.append(escaped);
            }
        }
        return whole.toString();
    }

    /** A path of a request: what is put in is percent-encoded. */
    String path(Text text, Program program, Scope scope, Manner manner) throws EvaluationException {
        return joined(text, put -> Escapes.percent(written(put, program, scope, manner)));
    }

    /** A text that is no speech: what is put in is written as JSON has it, unless a format is asked for. */
    String written(Text text, Program program, Scope scope, Manner manner) throws EvaluationException {
        return Cut.atWord(joined(text, put -> written(put, program, scope, manner)), LONGEST);
    }

    /** One of several ways to say something, by chance. */
    String oneOf(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(variants.pick(texts, texts.size()));
    }

    private String joined(Text text, Putting putting) throws EvaluationException {
        StringBuilder whole = new StringBuilder();
        for (Text.Piece piece : pieces(text)) {
            whole.append(
                    switch (piece) {
                        case Text.Words words -> words.text();
                        case Text.Put put -> putting.put(put);
                    });
        }
        return whole.toString();
    }

    private List<Text.Piece> pieces(Text text) {
        List<Text.Variant> all = text.variants();
        return all.get(all.size() == 1 ? 0 : variants.pick(text, all.size())).pieces();
    }

    private static String said(Text.Put put, Program program, Scope scope, Manner manner) throws EvaluationException {
        Compiled compiled = program.compiled(put.expression());
        @Nullable Object value = compiled.evaluate(scope);
        return value instanceof String text && program.format(put).isEmpty()
                ? text
                : Spoken.say(value, program.format(put), manner.language(), scope.now());
    }

    private static String written(Text.Put put, Program program, Scope scope, Manner manner)
            throws EvaluationException {
        return put.format().isPresent()
                ? said(put, program, scope, manner)
                : Plain.text(program.compiled(put.expression()).evaluate(scope));
    }
}
