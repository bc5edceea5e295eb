package dev.parley.speech.embedded;

import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.IOException;
import java.util.Arrays;

/** FreeTTS with its voice kevin16. */
final class FreettsSpeaker implements Speaker {

    static final String VOICE = "kevin16";

    /** With these, Vosk understands it best; the voice's own are 150 and 100. */
    private static final double WORDS_PER_MINUTE = 125;

    private static final float HERTZ = 90;

    private final Voice voice;
    private final MemoryPlayer player = new MemoryPlayer();

    private FreettsSpeaker(Voice voice) {
        this.voice = voice;
    }

    /** @param speed 1 for the voice's usual tempo */
    static FreettsSpeaker start(double speed) throws IOException {
        Voice voice = Arrays.stream(new KevinVoiceDirectory().getVoices())
                .filter(candidate -> candidate.getName().equals(VOICE))
                .findFirst()
                .orElseThrow(() -> new IOException("FreeTTS lacks its voice " + VOICE));
        FreettsSpeaker speaker = new FreettsSpeaker(voice);
        voice.setAudioPlayer(speaker.player);
        // With a queue of ours it starts no thread of its own; with none it then writes on the thread that speaks.
        voice.setOutputQueue(new OutputQueue());
        voice.allocate();
        voice.setOutputQueue(null);
        voice.setRate((float) (WORDS_PER_MINUTE * speed));
        voice.setPitch(HERTZ);
        return speaker;
    }

    @Override
    public int rate() {
        return 16000;
    }

    @Override
    public void speak(String text, SampleSink sink, WordSink words) throws IOException {
        player.begin();
        if (!voice.speak(text)) {
            throw new IOException("FreeTTS gave up");
        }
        // A sentence takes it a millisecond: there is no gain in passing on less than that.
        short[] samples = player.samples();
        sink.take(samples, samples.length);
    }

    @Override
    public boolean timesWords() {
        return false;
    }

    @Override
    public void close() {
        voice.deallocate();
    }
}
