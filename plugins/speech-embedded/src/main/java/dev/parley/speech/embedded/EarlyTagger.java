package dev.parley.speech.embedded;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import marytts.datatypes.MaryData;
import marytts.modules.OpenNLPPosTagger;

/**
 * MaryTTS's tagger of parts of speech, which begins to load its model as soon as it is made: that takes about as long as all
 * else that MaryTTS loads. Public for MaryTTS, which makes it by its name in {@code en.config}.
 */
public final class EarlyTagger extends OpenNLPPosTagger {

    private final FutureTask<Boolean> loading = new FutureTask<>(() -> {
        super.startup();
        return true;
    });

    /**
     * Begins to load the model that the configuration names.
     *
     * @param locale what it is for
     * @param prefix of its settings
     */
    public EarlyTagger(String locale, String prefix) throws Exception {
        super(locale, prefix);
        Thread thread = new Thread(loading, "embedded-synthesizer-tagger");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void startup() throws Exception {
        loaded();
    }

    /** Waits for the model: MaryTTS takes a module for started as soon as it begins to. */
    @Override
    public MaryData process(MaryData words) throws Exception {
        loaded();
        return super.process(words);
    }

    private void loaded() throws Exception {
        try {
            loading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
