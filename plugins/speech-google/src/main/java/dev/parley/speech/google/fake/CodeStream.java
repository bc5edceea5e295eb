package dev.parley.speech.google.fake;

import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One stream of {@link SpokenWords} that is being understood. */
final class CodeStream implements RecognitionStream, WordDecoder.Listener {

    private static final double SURE = 0.95;
    private static final double UNSURE = 0.4;

    private final RecognitionListener listener;
    private final Adaptation adaptation;
    private final WordDecoder decoder;
    private final List<Word> words = new ArrayList<>();
    private boolean closed;

    CodeStream(RecognitionRequest request, Duration pause, RecognitionListener listener) {
        this.listener = listener;
        adaptation = new Adaptation(request.phrases());
        decoder = new WordDecoder(request.format(), pause, this);
    }

    @Override
    public void audio(ByteBuffer frame) {
        if (!closed) {
            decoder.feed(frame);
        }
    }

    @Override
    public void endUtterance() {
        if (!closed) {
            decoder.finish();
            complete();
            listener.utteranceEnded();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void word(String word, long start, long end) {
        String heard = adaptation.heard(word);
        double confidence = word.equals(SpokenWords.GARBLED) ? UNSURE : SURE;
        words.add(new Word(heard, decoder.time(start), decoder.time(end), confidence));
        listener.transcript(transcript(false));
    }

    @Override
    public void paused(long now) {
        complete();
    }

    private void complete() {
        if (!words.isEmpty()) {
            Transcript last = transcript(true);
            words.clear();
            listener.transcript(last);
        }
    }

    private Transcript transcript(boolean isFinal) {
        double confidence = words.stream().mapToDouble(Word::confidence).min().orElse(SURE);
        return new Transcript(
                String.join(" ", words.stream().map(Word::text).toList()),
                isFinal,
                confidence,
                words.getFirst().start(),
                words.getLast().end(),
                words);
    }
}
