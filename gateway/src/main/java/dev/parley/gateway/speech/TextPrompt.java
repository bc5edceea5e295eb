package dev.parley.gateway.speech;

import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import java.util.ArrayDeque;
import java.util.Queue;

/** A text, spoken sentence by sentence. */
record TextPrompt(Queue<String> sentences, Sentences speaker, PromptListener listener) implements PromptStream {

    static TextPrompt of(String text, SentenceSplitter splitter, Sentences speaker, PromptListener listener) {
        Queue<String> sentences = new ArrayDeque<>(splitter.add(text));
        sentences.addAll(splitter.finish());
        return new TextPrompt(sentences, speaker, listener);
    }

    @Override
    public void next() {
        String sentence = sentences.poll();
        if (sentence == null) {
            listener.promptEnded();
        } else {
            speaker.speak(sentence);
        }
    }

    @Override
    public void cancel() {
        speaker.cancel();
    }
}
