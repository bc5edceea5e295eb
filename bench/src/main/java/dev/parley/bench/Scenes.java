package dev.parley.bench;

import dev.parley.api.speech.Word;
import dev.parley.bench.Moment.AfterEnd;
import dev.parley.bench.Moment.AfterSpeech;
import dev.parley.bench.Moment.AfterStart;
import dev.parley.bench.Scene.Expected;
import java.util.ArrayList;
import java.util.List;

/** All scenes in which the caller speaks. */
final class Scenes {

    /** A question; one for few words; two long texts; six digits by keys; six digits by voice: see conf/parley.yaml. */
    static final String QUESTION = "+15550000201";

    static final String CHOICE = "+15550000202";
    static final String LONG = "+15550000203";
    static final String OTHER_LONG = "+15550000204";
    static final String KEYS = "+15550000205";
    static final String DIGITS = "+15550000206";

    private final Voices voices;
    private final Hearing hearing;
    private final List<Scene> scenes = new ArrayList<>();

    private Scenes(Voices voices, Hearing hearing) {
        this.voices = voices;
        this.hearing = hearing;
    }

    static List<Scene> all(Voices voices, Hearing hearing) {
        Scenes all = new Scenes(voices, hearing);
        all.answers();
        all.bargeIns();
        new Disturbances(voices, all.scenes).add();
        new KeyScenes(voices, all.scenes).add();
        return all.scenes;
    }

    private void answers() {
        List<Clip> sentences = sentences();
        for (int i = 0; i < sentences.size(); i++) {
            add("quick", QUESTION, Expected.ANSWER, new Act.Say(new AfterEnd(200 + 70 * i), sentences.get(i)));
        }
        List<Clip> words = List.of(
                voices.engine("yes"),
                voices.person("vm-no", "no"),
                voices.person("digits/7", "seven"),
                voices.person("hello", "hello"),
                voices.person("digits/day-1", "monday"),
                voices.person("digits/today", "today"),
                voices.person("vm-goodbye", "goodbye"),
                voices.engine("no"));
        for (int i = 0; i < words.size(); i++) {
            add("one-word", CHOICE, Expected.ANSWER, new Act.Say(new AfterEnd(150 + 100 * i), words.get(i)));
        }
        for (int i = 0; i < 6; i++) {
            add(
                    "hesitant",
                    QUESTION,
                    Expected.ANSWER,
                    new Act.Say(new AfterEnd(400), hesitating(sentences.get(i), 500 + 100 * i)));
        }
        int[] early = {300, 240, 180, 120, 60};
        for (int i = 0; i < early.length; i++) {
            Clip clip = i < 3 ? sentences.get(i) : words.get(i);
            add("overlap", i < 3 ? QUESTION : CHOICE, Expected.ANSWER, new Act.Say(new AfterEnd(-early[i]), clip));
        }
    }

    private List<Clip> sentences() {
        return List.of(
                voices.person("pls-hold-while-try", "please hold while we try to connect you"),
                voices.person("check-number-dial-again", "please check the number and dial again"),
                voices.person("info-about-last-call", "information about your last call"),
                voices.person("please-try-call-later", "please try your call again later"),
                voices.person("vm-enter-num-to-call", "please enter the number you wish to call"),
                voices.person("number-not-answering", "the number is not answering"),
                voices.person("vm-tomakecall", "press four to place an outgoing call"));
    }

    /** With a pause between two words in the middle. */
    private Clip hesitating(Clip clip, int pauseMillis) {
        List<Word> words = hearing.words(clip.sound());
        if (words.size() < 2) {
            return clip.paused(clip.sound().length() / 2, pauseMillis);
        }
        int middle = words.size() / 2;
        long gap = words.get(middle - 1).end().plus(words.get(middle).start()).toMillis() / 2;
        return clip.paused((int) gap * Sound.MILLI, pauseMillis);
    }

    private void bargeIns() {
        Clip moment = voices.person("one-moment-please", "one moment please");
        Clip again = voices.person("please-try-again", "please try again");
        Clip sorry = voices.person("im-sorry", "i'm sorry");
        Clip wait = voices.engine("wait a moment please");
        Clip later = voices.person("please-try-call-later", "please try your call again later");
        bargeIn("barge-in-early", LONG, new AfterStart(700), moment);
        bargeIn("barge-in-early", OTHER_LONG, new AfterStart(700), wait);
        bargeIn("barge-in-early", LONG, new AfterStart(700), sorry);
        bargeIn("barge-in-early", OTHER_LONG, new AfterStart(1300), later);
        bargeIn("barge-in-early", LONG, new AfterStart(2000), again);
        bargeIn("barge-in-late", OTHER_LONG, new AfterEnd(-3000), moment);
        bargeIn("barge-in-late", LONG, new AfterEnd(-2500), later);
        bargeIn("barge-in-late", OTHER_LONG, new AfterEnd(-2000), again);
        bargeIn("barge-in-late", LONG, new AfterEnd(-1500), wait);
        bargeIn("barge-in-word", LONG, new AfterStart(700), voices.person("vm-goodbye", "goodbye"));
        bargeIn("barge-in-word", OTHER_LONG, new AfterStart(1500), voices.person("vm-no", "no"));
        bargeIn("barge-in-word", LONG, new AfterStart(3000), voices.person("hello", "hello"));
        bargeIn("barge-in-word", OTHER_LONG, new AfterEnd(-2500), voices.engine("wait"));
        Clip twice = voices.person("hello", "hello");
        add(
                "barge-in-late",
                LONG,
                Expected.BARGE_IN,
                new Act.Say(new AfterStart(5000), twice),
                new Act.Say(new AfterSpeech(250), again));
    }

    private void bargeIn(String kind, String number, Moment moment, Clip clip) {
        add(kind, number, Expected.BARGE_IN, new Act.Say(moment, clip));
    }

    private void add(String kind, String number, Expected expected, Act... acts) {
        add(scenes, kind, number, expected, Line.CLEAN, acts);
    }

    /** Adds a scene under the next number of its kind. */
    static void add(List<Scene> scenes, String kind, String number, Expected expected, Line line, Act... acts) {
        long count = scenes.stream().filter(scene -> scene.kind().equals(kind)).count() + 1;
        scenes.add(new Scene(kind + "-" + count, kind, number, expected, line, List.of(acts)));
    }
}
