package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.ConversationLimits;
import dev.parley.gateway.testing.TestCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dialog tells those who watch. */
class SendingTest {

    private static CallEvent.DialogSent sent(Map<String, Object> data) {
        TestCall call = TestCall.answeredBy(conversation -> conversation.send("order-placed", data))
                .dial()
                .passes(100);
        assertThat(call.events(CallEvent.DialogSent.class)).hasSize(1);
        return call.events(CallEvent.DialogSent.class).getFirst();
    }

    @Test
    void observersHearOfItBetweenWhatWasSaidBeforeAndAfter() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say("one");
                    conversation.send("order-placed", Map.of("pizzas", 2));
                    conversation.say("two");
                })
                .dial()
                .passes(2000);

        assertThat(call.events)
                .filteredOn(event -> event instanceof CallEvent.BotSaid || event instanceof CallEvent.DialogSent)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("BotSaid", "DialogSent", "BotSaid");
        CallEvent.DialogSent sent = call.events(CallEvent.DialogSent.class).getFirst();
        assertThat(sent.call().id()).isEqualTo("CA1");
        assertThat(sent.name()).isEqualTo("order-placed");
        assertThat(sent.data()).isEqualTo(Map.of("pizzas", 2));
    }

    @Test
    void whatItHoldsIsAsItWasWhenItWasSent() {
        List<Object> kinds = new ArrayList<>(List.of("Salami", 1.5, true));
        Map<String, Object> data = new HashMap<>(Map.of("kinds", kinds));
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.send("order", data);
                    kinds.add("Hawaii");
                    data.put("more", 1);
                })
                .dial()
                .passes(100);

        Map<String, Object> sent =
                call.events(CallEvent.DialogSent.class).getFirst().data();
        assertThat(sent).isEqualTo(Map.of("kinds", List.of("Salami", 1.5, true)));
        assertThatThrownBy(() -> sent.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void afterTheEndNothingIsSent() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    try {
                        conversation.listen();
                    } finally {
                        conversation.send("too-late", Map.of());
                    }
                })
                .dial();
        call.carrierSide().hangUp();
        call.passes(100);

        assertThat(call.events(CallEvent.DialogSent.class)).isEmpty();
        assertThat(call.nothingLeft()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order", "order placed", "order_placed", "\u00f6"})
    void aNameThatIsNoneIsRefused(String name) {
        TestCall call = TestCall.answeredBy(conversation -> conversation.send(name, Map.of()))
                .dial()
                .passes(2000);

        assertThat(call.record().detail()).contains("IllegalArgumentException: a name has");
    }

    @Test
    void sixtyFourKibibytesAreTheMost() {
        // {"text":"..."}
        String most = "x".repeat(ConversationLimits.LARGEST_DATA - 11);

        assertThat(sent(Map.of("text", most)).data()).containsEntry("text", most);
    }
}
