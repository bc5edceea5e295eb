package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Word;
import dev.parley.gateway.call.PromptListener;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Notes what is reported of a prompt, in order. */
final class Heard implements PromptListener {

    final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

    @Override
    public void segmentStarted(String text) {
        reports.add("[" + text);
    }

    @Override
    public void audio(ByteBuffer chunk) {
        reports.add("audio " + chunk.remaining());
    }

    @Override
    public void engineFailed(SpeechException failure) {
        reports.add("failed once: " + failure.kind());
    }

    @Override
    public void engineChanged(String from, String to, String reason) {
        reports.add(from + " to " + to);
    }

    @Override
    public void word(Word word) {
        reports.add("word " + word.text());
    }

    @Override
    public void segmentEnded() {
        reports.add("]");
    }

    @Override
    public void promptEnded() {
        reports.add("end");
    }

    @Override
    public void failed(SpeechException failure) {
        reports.add("failed " + failure.kind() + " " + failure.getMessage());
    }

    /** The next report, waited for. */
    String next() throws InterruptedException {
        String report = reports.poll(30, TimeUnit.SECONDS);
        return report == null ? "(nothing)" : report;
    }
}
