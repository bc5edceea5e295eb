package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.HangUp;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Message;
import dev.parley.gateway.flow.model.Pause;
import dev.parley.gateway.flow.model.Play;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Say;
import dev.parley.gateway.flow.model.Send;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.model.Transfer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The verbs of the language, and the records that hold what they say. */
final class Verbs {

    /** A step that has another verb may go on elsewhere afterwards, too. */
    static final String NEXT = "next";

    static final String ASK = "ask";
    static final String WHEN = "when";
    static final String REPEAT = "repeat";

    /** What any step may have. */
    static final List<String> COMMON = List.of("name", "if", NEXT, "speech", "listen");

    /** Verbs that may stand alone, without a value. */
    static final Set<String> ALONE = Set.of("hang-up", "return");

    /** Those that are bound as they are; asking and deciding are read by their own readers. */
    static final Map<String, Class<? extends Record>> BOUND = new LinkedHashMap<>();

    static {
        BOUND.put("say", Say.class);
        BOUND.put("play", Play.class);
        BOUND.put("pause", Pause.class);
        BOUND.put("record", Message.class);
        BOUND.put("set", Assign.class);
        BOUND.put(REPEAT, Repeat.class);
        BOUND.put("run", Run.class);
        BOUND.put("return", Return.class);
        BOUND.put("fetch", Fetch.class);
        BOUND.put("action", Act.class);
        BOUND.put("dialog", Talk.class);
        BOUND.put("send", Send.class);
        BOUND.put("transfer", Transfer.class);
        BOUND.put("hang-up", HangUp.class);
    }

    private static final Pattern GLUED = Pattern.compile("([a-z-]+):\\S.*");

    private Verbs() {}

    /** All verbs but {@link #NEXT}, in the order in which the reference has them. */
    static List<String> all() {
        return Stream.concat(Stream.of(ASK, WHEN), BOUND.keySet().stream()).toList();
    }

    /** The end of a sentence about a verb that there is not. */
    static String hint(String wrong) {
        return wrong.equals("else") || wrong.equals("then")
                ? "; several cases are written when:, each condition with its steps, and otherwise:"
                : Nearest.hint(wrong, verbs());
    }

    private static List<String> verbs() {
        return Stream.concat(all().stream(), Stream.of(NEXT)).toList();
    }

    /** What is said of something among steps that has no verb. */
    static String missing(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        Matcher glued = GLUED.matcher(text);
        if (glued.matches() && verbs().contains(glued.group(1))) {
            return "a blank is missing after the colon: write '" + glued.group(1) + ": …'";
        } else if (verbs().contains(text)) {
            return "'" + text + "' says nothing: write '" + text + ": …'";
        }
        return Nearest.to(text, ALONE)
                .map(near -> "there is no step '" + text + "'; did you mean '" + near + "'?")
                .orElse("a step has a verb, such as say: or ask:");
    }

    /** Whether a record holds a verb's step: what {@link #BOUND} has, and jumps. */
    static Class<? extends Record> recordOf(String verb) {
        return verb.equals(NEXT) ? Jump.class : BOUND.getOrDefault(verb, Say.class);
    }

    static Deed deed(Record bound) {
        return (Deed) bound;
    }
}
