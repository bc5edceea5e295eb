package dev.parley.speech.embedded;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.features.FeatureRegistry;
import marytts.features.TargetFeatureComputer;
import marytts.htsengine.HMMData;
import marytts.htsengine.HMMVoice;
import marytts.htsengine.HTSUttModel;
import marytts.modules.HTSEngine;
import marytts.modules.TargetFeatureLister;
import marytts.unitselection.select.Target;
import org.w3c.dom.Element;

/**
 * Speaks one sentence, and then knows how long each of its phones and pauses is. MaryTTS's own synthesizer makes the same
 * audio of the same steps, but keeps to itself what it rounds durations to.
 */
final class TimedEngine extends HTSEngine {

    private final HMMVoice voice;
    private final TargetFeatureLister features;
    private final List<Long> samples = new ArrayList<>();

    TimedEngine(HMMVoice voice, TargetFeatureLister features) {
        this.voice = voice;
        this.features = features;
    }

    /**
     * Begins to speak; a thread of MaryTTS goes on as the audio is read, which must be read to its end.
     *
     * @param segments phones and pauses; a last pause is added if there is none
     */
    AudioInputStream speak(List<Element> segments) throws Exception {
        HMMData data = voice.getHMMData();
        TargetFeatureComputer computer = FeatureRegistry.getTargetFeatureComputer(
                voice, data.getFeatureDefinition().getFeatureNames());
        MaryData request = new MaryData(MaryDataType.TARGETFEATURES, voice.getLocale());
        request.setDefaultVoice(voice);
        List<Target> targets = features.getListTargetFeatures(computer, segments);
        return process(request, targets, segments, null).getAudio();
    }

    /** How many samples each of the segments takes. */
    List<Long> samples() {
        return samples;
    }

    @Override
    protected HTSUttModel processTargetList(List<Target> targets, List<Element> segments, HMMData data)
            throws Exception {
        HTSUttModel models = super.processTargetList(targets, segments, data);
        for (int i = 0; i < models.getNumUttModel(); i++) {
            samples.add((long) models.getUttModel(i).getTotalDur() * data.getFperiod());
        }
        return models;
    }
}
