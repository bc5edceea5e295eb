package dev.parley.bench;

import dev.parley.bench.Moment.AfterEnd;
import dev.parley.bench.Moment.AfterStart;
import dev.parley.bench.Scene.Expected;
import java.util.List;

/** The scenes in which something sounds that is no answer: backchannels, coughs, clicks, noise, echo. */
final class Disturbances {

    private static final int NOISE_MILLIS = 20_000;

    private final Voices voices;
    private final List<Scene> scenes;

    Disturbances(Voices voices, List<Scene> scenes) {
        this.voices = voices;
        this.scenes = scenes;
    }

    void add() {
        String[] backchannels = {"uh-huh", "mm-hmm", "okay", "yeah", "right"};
        for (int i = 0; i < backchannels.length; i++) {
            sounds("backchannel", i, 1500 + 1300 * i, voices.engine(backchannels[i]));
        }
        for (int i = 0; i < 4; i++) {
            Sound cough = Noises.cough(1 + i % 3, 100 + i).gain(i == 3 ? 6 : 0);
            sounds("cough", i, 1200 + 1900 * i, Clip.wordless(cough));
        }
        for (int i = 0; i < 3; i++) {
            sounds("click", i, 1800 + 2100 * i, Clip.wordless(Noises.clicks(1 + 2 * i, 200 + i)));
        }
        noises();
        echoes();
    }

    private void sounds(String kind, int count, int millis, Clip clip) {
        String number = count % 2 == 0 ? Scenes.LONG : Scenes.OTHER_LONG;
        Scenes.add(scenes, kind, number, Expected.GO_ON, Line.CLEAN, new Act.Say(new AfterStart(millis), clip));
    }

    private void noises() {
        List<Sound> voicesAtOnce = List.of(
                voices.person("vm-intro", "please leave your message after the tone")
                        .sound(),
                voices.person("demo-nomatch", "i'm sorry there are no matches for those keywords")
                        .sound(),
                voices.person("vm-nonumber", "i'm afraid i do not know who sent this message")
                        .sound(),
                voices.engine("The train to the coast will leave from platform nine in ten minutes.")
                        .sound(),
                voices.engine("Have you seen the new garden behind the house?").sound());
        Sound white = Noises.white(NOISE_MILLIS, 301);
        Sound pink = Noises.pink(NOISE_MILLIS, 302);
        Sound babble = Noises.babble(NOISE_MILLIS, voicesAtOnce, 303);
        List<Sound> noises = List.of(
                white.atLevel(-50),
                babble.atLevel(-50),
                pink.atLevel(-40),
                babble.atLevel(-40),
                white.atLevel(-30),
                babble.atLevel(-30));
        Clip hold = voices.person("pls-hold-while-try", "please hold while we try to connect you");
        Clip check = voices.person("check-number-dial-again", "please check the number and dial again");
        for (int i = 0; i < noises.size(); i++) {
            Scenes.add(
                    scenes,
                    "noise-answer",
                    Scenes.QUESTION,
                    Expected.ANSWER,
                    Line.noisy(noises.get(i)),
                    new Act.Say(new AfterEnd(500), i % 2 == 0 ? hold : check));
        }
        for (int i = 0; i < noises.size(); i++) {
            String number = i % 2 == 0 ? Scenes.LONG : Scenes.OTHER_LONG;
            Scenes.add(scenes, "noise-prompt", number, Expected.GO_ON, Line.noisy(noises.get(i)));
        }
    }

    private void echoes() {
        int[] millis = {80, 160, 300};
        for (int i = 0; i < millis.length; i++) {
            for (int decibels : new int[] {-15, -25}) {
                String number = i % 2 == 0 ? Scenes.LONG : Scenes.OTHER_LONG;
                Scenes.add(scenes, "echo", number, Expected.GO_ON, Line.echoing(decibels, millis[i]));
            }
        }
        Clip moment = voices.person("one-moment-please", "one moment please");
        Clip again = voices.person("please-try-again", "please try again");
        bargeIn(-15, 160, new AfterStart(3000), moment);
        bargeIn(-25, 80, new AfterStart(1500), again);
        bargeIn(-15, 300, new AfterEnd(-3000), again);
    }

    private void bargeIn(int decibels, int millis, Moment moment, Clip clip) {
        Scenes.add(
                scenes,
                "echo-barge-in",
                Scenes.LONG,
                Expected.BARGE_IN,
                Line.echoing(decibels, millis),
                new Act.Say(moment, clip));
    }
}
