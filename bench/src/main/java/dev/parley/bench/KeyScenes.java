package dev.parley.bench;

import dev.parley.bench.Moment.AfterEnd;
import dev.parley.bench.Moment.AfterSpeech;
import dev.parley.bench.Moment.AfterStart;
import dev.parley.bench.Scene.Expected;
import java.util.List;

/** The scenes with digits, by keys and by voice. */
final class KeyScenes {

    private static final int KEY_MILLIS = 100;

    private final Voices voices;
    private final List<Scene> scenes;

    KeyScenes(Voices voices, List<Scene> scenes) {
        this.voices = voices;
        this.scenes = scenes;
    }

    void add() {
        overSpeech();
        keys("digits-keys", new Act.Press(new AfterEnd(400), "123456"));
        keys("digits-keys", new Act.Press(new AfterEnd(400), "123"), new Act.Press(new AfterSpeech(1500), "456"));
        keys(
                "digits-keys",
                new Act.Press(new AfterEnd(600), "98"),
                new Act.Press(new AfterSpeech(1000), "76"),
                new Act.Press(new AfterSpeech(2200), "54"));
        keys("digits-keys", new Act.Press(new AfterEnd(300), "1357#"));
        voice("123 456", 700);
        voice("12 34 56", 700);
        voice("907 318", 900);
        voice("550199", 0);
    }

    /** Keys while the bot speaks, with and without their tone on the line, and while the caller does. */
    private void overSpeech() {
        Act.Press key = new Act.Press(new AfterStart(3000), "5#");
        add("dtmf-speech", Scenes.LONG, Expected.DIGITS_BARGE_IN, key);
        Clip tones = Clip.wordless(
                Noises.tone('5', KEY_MILLIS).then(Sound.silence(KEY_MILLIS)).then(Noises.tone('#', KEY_MILLIS)));
        add("dtmf-speech", Scenes.OTHER_LONG, Expected.DIGITS_BARGE_IN, new Act.Say(new AfterStart(3000), tones), key);
        add("dtmf-speech", Scenes.KEYS, Expected.DIGITS_BARGE_IN, new Act.Press(new AfterStart(800), "246810"));
        Clip number = voices.person("vm-num-i-have", "the number i have is");
        add(
                "dtmf-speech",
                Scenes.QUESTION,
                Expected.DIGITS,
                new Act.Say(new AfterEnd(300), number),
                new Act.Press(new AfterEnd(1000), "42#"));
    }

    private void keys(String kind, Act... acts) {
        add(kind, Scenes.KEYS, Expected.DIGITS, acts);
    }

    private void voice(String digits, int pauseMillis) {
        add(
                "digits-voice",
                Scenes.DIGITS,
                Expected.ANSWER,
                new Act.Say(new AfterEnd(400), voices.digits(digits, pauseMillis)));
    }

    private void add(String kind, String number, Expected expected, Act... acts) {
        Scenes.add(scenes, kind, number, expected, Line.CLEAN, acts);
    }
}
