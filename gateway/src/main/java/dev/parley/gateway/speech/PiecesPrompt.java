package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A text that arrives in pieces: they are read on a virtual thread, and spoken from the first whole sentence on. */
final class PiecesPrompt implements PromptStream {

    /** Sentences that may wait to be spoken before we stop reading. */
    private static final int MOST_WAITING = 100;

    private final SentenceSplitter splitter;
    private final Sentences speaker;
    private final PromptListener listener;
    private final Queue<String> sentences = new ArrayDeque<>();
    private final Thread reader;
    private boolean wanted;
    private boolean allRead;
    private boolean cancelled;
    private volatile @Nullable SpeechException brokenOff;

    PiecesPrompt(Iterator<String> pieces, SentenceSplitter splitter, Sentences speaker, PromptListener listener) {
        this.splitter = splitter;
        this.speaker = speaker;
        this.listener = listener;
        this.reader = Thread.ofVirtual().name("pieces").start(() -> read(pieces));
    }

    @Override
    public void next() {
        String sentence;
        synchronized (this) {
            sentence = sentences.poll();
            wanted = sentence == null && !allRead;
            notifyAll();
            if (wanted) {
                return;
            }
        }
        give(sentence);
    }

    @Override
    public void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        reader.interrupt();
        speaker.cancel();
    }

    private void read(Iterator<String> pieces) {
        try {
            while (pieces.hasNext()) {
                for (String sentence : splitter.add(pieces.next())) {
                    offer(sentence);
                }
            }
            for (String sentence : splitter.finish()) {
                offer(sentence);
            }
            end(null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            // Whoever reads on to make the text, it is somebody else's code: the playback must end.
            end(new SpeechException(SpeechException.Kind.INTERNAL, "the text broke off: " + failure, failure));
        }
    }

    private void offer(String sentence) throws InterruptedException {
        synchronized (this) {
            while (sentences.size() >= MOST_WAITING && !cancelled) {
                wait();
            }
            if (cancelled) {
                throw new InterruptedException();
            }
            if (!wanted) {
                sentences.add(sentence);
                return;
            }
            wanted = false;
        }
        give(sentence);
    }

    /** What was read before is spoken first. */
    private void end(@Nullable SpeechException failure) {
        synchronized (this) {
            allRead = true;
            brokenOff = failure;
            if (!wanted || cancelled) {
                return;
            }
            wanted = false;
        }
        give(null);
    }

    private void give(@Nullable String sentence) {
        SpeechException failure = brokenOff;
        if (sentence != null) {
            speaker.speak(sentence);
        } else if (failure != null) {
            listener.failed(failure);
        } else {
            listener.promptEnded();
        }
    }
}
