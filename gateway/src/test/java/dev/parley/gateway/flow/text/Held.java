package dev.parley.gateway.flow.text;

import dev.parley.api.call.EndReason;
import java.util.List;

/**
 * What came of a conversation in {@link ConversationContract}.
 *
 * @param heard what the caller heard, all of it
 * @param shown what was written down: lines such as {@code bot: hello} and {@code caller: me}
 */
public record Held(String heard, List<String> shown, EndReason reason, String detail) {}
