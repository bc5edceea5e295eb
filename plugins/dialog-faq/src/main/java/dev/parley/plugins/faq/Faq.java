package dev.parley.plugins.faq;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.HandOver;
import dev.parley.plugins.faq.FaqSettings.QuestionsAndAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers one question after the other until the caller has no more, or it must hand over. */
final class Faq implements Dialog {

    private final FaqSettings settings;
    private final Questions questions;
    private final Endings endings;

    Faq(FaqSettings settings) {
        this.settings = settings;
        Map<String, String> answers = new LinkedHashMap<>();
        for (QuestionsAndAnswer entry : settings.answers()) {
            entry.questions().forEach(question -> answers.put(question, entry.answer()));
        }
        this.questions = new Questions(answers);
        this.endings = new Endings(settings.endings());
    }

    /** Leaves the questions it could not answer in the call's variable {@code unanswered}. */
    @Override
    public void converse(Conversation conversation) {
        List<String> unanswered = new ArrayList<>();
        conversation.variables().put("unanswered", List.of());
        int misses = 0;
        int silences = 0;
        say(conversation, settings.greeting());
        while (misses < settings.maxMisses() && silences < settings.maxSilences()) {
            Answer heard = conversation.listen();
            if (heard instanceof Answer.NoInput) {
                if (++silences < settings.maxSilences()) {
                    conversation.say(settings.again());
                }
                continue;
            }
            silences = 0;
            if (endings.end(heard.text())) {
                break;
            }
            Optional<String> answer = questions.answer(heard.text(), settings.threshold());
            if (answer.isPresent()) {
                misses = 0;
                say(conversation, answer.get());
                say(conversation, settings.next());
            } else {
                unanswered.add(heard.text());
                conversation.variables().put("unanswered", List.copyOf(unanswered));
                if (++misses < settings.maxMisses()) {
                    conversation.say(settings.unknown());
                }
            }
        }
        if (misses == settings.maxMisses() && !settings.handOver().isEmpty()) {
            say(conversation, settings.handOverText());
            conversation.handOver(new HandOver.OutDial(settings.handOver(), ""));
        } else {
            say(conversation, settings.goodbye());
        }
    }

    private static void say(Conversation conversation, String text) {
        if (!text.isBlank()) {
            conversation.say(text);
        }
    }
}
