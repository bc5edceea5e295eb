package dev.parley.speech.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.datatypes.MaryXML;
import marytts.htsengine.HMMVoice;
import marytts.modules.TargetFeatureLister;
import marytts.modules.synthesis.Voice;
import marytts.util.MaryCache;
import marytts.util.MaryUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** MaryTTS with the voice of the CMU ARCTIC speaker SLT. */
final class MarySpeaker implements Speaker {

    static final String VOICE = "cmu-slt-hsmm";

    /** The voice as it was made speaks slowly: "what are your opening hours" takes 2.6 s. */
    private static final double USUAL_SPEED = 1.1;

    private static final int RATE = 48_000;

    /** 100 ms. */
    private static final int CHUNK_BYTES = 9600;

    /** Makes of a text what the voice is to speak. */
    private final LocalMaryInterface mary;

    private final HMMVoice voice;
    private final TargetFeatureLister features = new TargetFeatureLister();
    private final double speed;

    private MarySpeaker(LocalMaryInterface mary, HMMVoice voice, double speed) {
        this.mary = mary;
        this.voice = voice;
        this.speed = speed;
    }

    /**
     * Starts MaryTTS if it is not running, which takes a second or two.
     *
     * @param speed 1 for the voice's usual tempo
     */
    static MarySpeaker start(double speed) throws Exception {
        FutureTask<MarySpeaker> started = new FutureTask<>(() -> begin(speed));
        ThreadGroup group = new ThreadGroup("marytts");
        Thread thread = new Thread(group, started, "embedded-synthesizer-start");
        thread.setDaemon(true);
        thread.start();
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException("MaryTTS does not start: " + e.getCause(), e);
        } finally {
            stopLeftovers(group);
        }
    }

    private static MarySpeaker begin(double speed) throws Exception {
        Thread thread = Thread.currentThread();
        // This starts a timer, which would hold the plugin's class loader for good.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        MaryUtils.getLogger("parley");
        // MaryTTS finds its parts by the thread's class loader.
        thread.setContextClassLoader(MarySpeaker.class.getClassLoader());
        LocalMaryInterface mary = new LocalMaryInterface();
        // MaryTTS ends itself in a shutdown hook, perhaps after this plugin is gone: its last class must be loaded by
        // then.
        MaryCache.haveCache();
        mary.setInputType("RAWMARYXML");
        mary.setLocale(Locale.US);
        mary.setVoice(VOICE);
        mary.setOutputType("ACOUSTPARAMS");
        MarySpeaker speaker = new MarySpeaker(mary, (HMMVoice) Voice.getVoice(VOICE), speed);
        speaker.speak("Hello.", (samples, count) -> true, WordSink.NONE);
        return speaker;
    }

    /** MaryTTS tests itself by speech that it makes on a thread and does not take from there. */
    private static void stopLeftovers(ThreadGroup group) {
        Thread[] left = new Thread[group.activeCount() + 8];
        int count = group.enumerate(left);
        for (Thread thread : Arrays.asList(left).subList(0, count)) {
            if (thread.getClass() == Thread.class) {
                thread.setUncaughtExceptionHandler((stopped, reason) -> {});
                thread.interrupt();
            }
        }
    }

    @Override
    public int rate() {
        return RATE;
    }

    @Override
    public boolean timesWords() {
        return true;
    }

    @Override
    public void speak(String text, SampleSink sink, WordSink words) throws Exception {
        TokenPlaces places = new TokenPlaces(text, words);
        long begin = 0;
        for (MarySentence sentence : MarySentence.of(mary.generateXML(document(text)))) {
            TimedEngine engine = new TimedEngine(voice, features);
            try (AudioInputStream audio = engine.speak(sentence.segments())) {
                places.tell(sentence, engine.samples(), begin);
                begin = pass(audio, begin, sink);
            }
            if (begin < 0) {
                return;
            }
        }
    }

    /** Returns the count of samples with these; -1 if no more are wanted. */
    private static long pass(AudioInputStream audio, long before, SampleSink sink) throws IOException {
        AudioFormat format = audio.getFormat();
        if (format.getSampleSizeInBits() != 16 || format.getChannels() != 1 || format.getSampleRate() != RATE) {
            throw new IOException("unexpected audio of MaryTTS: " + format);
        }
        ByteOrder order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        byte[] bytes = new byte[CHUNK_BYTES];
        short[] samples = new short[CHUNK_BYTES / 2];
        boolean wanted = true;
        long count = before;
        // Read to the end even if nobody listens: a thread of MaryTTS waits until all it made has been taken.
        for (int read = audio.read(bytes); read >= 0; read = audio.read(bytes)) {
            ByteBuffer.wrap(bytes).order(order).asShortBuffer().get(samples, 0, read / 2);
            wanted = wanted && sink.take(samples, read / 2);
            count += read / 2;
        }
        return wanted ? count : -1;
    }

    /** The text with its tempo, as MaryXML. */
    private Document document(String text) {
        Document document = MaryXML.newDocument();
        document.getDocumentElement().setAttribute("xml:lang", "en-US");
        Element prosody = MaryXML.createElement(document, MaryXML.PROSODY);
        prosody.setAttribute("rate", String.format(Locale.ROOT, "%.2f", USUAL_SPEED * speed));
        prosody.appendChild(document.createTextNode(text));
        document.getDocumentElement().appendChild(prosody);
        return document;
    }
}
