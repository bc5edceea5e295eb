package dev.parley.gateway.call;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;

/** Carries what a prompt's maker reports, on whatever thread, to the call's loop. */
record LoopPromptListener(CallLoop loop, PromptListener target) implements PromptListener {

    @Override
    public void segmentStarted(String text) {
        loop.execute(() -> target.segmentStarted(text));
    }

    @Override
    public void audio(ByteBuffer chunk) {
        loop.execute(() -> target.audio(chunk));
    }

    @Override
    public void word(Word word) {
        loop.execute(() -> target.word(word));
    }

    @Override
    public void segmentEnded() {
        loop.execute(target::segmentEnded);
    }

    @Override
    public void promptEnded() {
        loop.execute(target::promptEnded);
    }

    @Override
    public void engineFailed(SpeechException failure) {
        loop.execute(() -> target.engineFailed(failure));
    }

    @Override
    public void engineChanged(String from, String to, String reason) {
        loop.execute(() -> target.engineChanged(from, to, reason));
    }

    @Override
    public void failed(SpeechException failure) {
        loop.execute(() -> target.failed(failure));
    }
}
