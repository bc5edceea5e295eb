package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.Prompt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the bot has said since the caller's last answer, for callers who want to hear it again. */
final class Recent {

    private static final int MOST = 8;

    private final Deque<Prompt> prompts = new ArrayDeque<>();

    void add(Prompt prompt) {
        if (prompts.size() == MOST) {
            prompts.removeFirst();
        }
        prompts.addLast(prompt);
    }

    void clear() {
        prompts.clear();
    }

    List<Prompt> list() {
        return List.copyOf(prompts);
    }
}
