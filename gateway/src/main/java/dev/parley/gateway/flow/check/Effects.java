package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Message;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.model.Values;
import java.util.Set;
import java.util.stream.Collectors;

/** Which variables a step sets when it is done. */
final class Effects {

    private Effects() {}

    /** The names that are set on the ways on that are {@linkplain dev.parley.gateway.flow.program.Edge#done done}. */
    static Set<String> of(Deed deed) {
        return switch (deed) {
            case Ask ask ->
                ask.slots().stream()
                        .map(Slot::name)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
            case Assign assign -> assign.set().map().keySet();
            case Message message -> Set.of(file(message), seconds(message));
            default -> saved(deed).map().keySet();
        };
    }

    /** What a step saves of an answer. */
    static Values saved(Deed deed) {
        return switch (deed) {
            case Fetch fetch -> fetch.save();
            case Act act -> act.save();
            case Talk talk -> talk.save();
            case Run run -> run.save();
            default -> Values.NONE;
        };
    }

    static String file(Message message) {
        return message.record() + ".file";
    }

    static String seconds(Message message) {
        return message.record() + ".seconds";
    }
}
