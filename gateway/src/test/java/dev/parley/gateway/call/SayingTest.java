package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot says, and what it knows of what was heard. */
class SayingTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void sayingWaitsUntilTheCallerHasHeardIt() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    Playback said = conversation.say("hello");
                    seen.add(said.heard() + " " + said.completed() + " " + said.ended());
                    conversation.listen();
                })
                .dial();

        call.passes(280);
        assertThat(seen).isEmpty();
        call.passes(100);

        assertThat(seen).containsExactly("hello true true");
        assertThat(call.botSaid()).isEqualTo("hello");
    }

    @Test
    void startingReturnsAtOnceAndQueuesInOrder() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    Playback one = conversation.start(Prompt.text("one"));
                    Playback two = conversation.start(Prompt.text("two"));
                    seen.add("started " + one.ended() + " " + two.ended());
                    conversation.say("three");
                    seen.add(one.completed() + " " + two.completed());
                })
                .dial();

        assertThat(seen).containsExactly("started false false");
        call.passes(2000);

        assertThat(call.botSaid()).isEqualTo("onetwothree");
        assertThat(seen).last().isEqualTo("true true");
        assertThat(call.transcript()).containsExactly("bot: one", "bot: two", "bot: three");
        assertThat(call.end().quality().gaps()).isZero();
    }

    @Test
    void whatTheDialogStartedAndLeftIsHeardOutBeforeItHangsUp() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.text("good"));
                    conversation.start(Prompt.text("bye"));
                })
                .dial();

        call.passes(2000);

        assertThat(call.botSaid()).isEqualTo("goodbye");
        assertThat(call.transcript()).containsExactly("bot: good", "bot: bye");
    }

    @Test
    void stoppingDropsWhatWasNotHeardAndTellsTheWordsThatWere() {
        AtomicReference<Playback> playback = new AtomicReference<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    playback.set(conversation.start(Prompt.text("one two three four")));
                    playback.get().await();
                    seen.add(playback.get().heard() + ", " + playback.get().completed());
                })
                .dial();

        call.passes(60 * 9);
        playback.get().stop();
        call.passes(3000);

        assertThat(seen).containsExactly("one two, false");
        assertThat(call.botSaid()).startsWith("one two t").hasSizeLessThan(12);
        assertThat(call.transcript()).containsExactly("bot: one two | one two three four");
    }

    @Test
    void stoppingWhatIsOverDoesNothing() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    Playback said = conversation.say("hello");
                    said.stop();
                    said.stop();
                    conversation.say("there");
                })
                .dial();

        call.passes(2000);

        assertThat(call.botSaid()).isEqualTo("hellothere");
        assertThat(call.transcript()).containsExactly("bot: hello", "bot: there");
        assertThat(call.events(CallEvent.BotSaid.class)).hasSize(2);
        assertThat(call.notices()).noneMatch(it -> it.contains("cleared"));
    }

    @Test
    void stoppingWhatWaitsLeavesTheRestAlone() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.text("one"));
                    Playback two = conversation.start(Prompt.text("two"));
                    conversation.start(Prompt.text("three"));
                    two.stop();
                    two.await();
                    seen.add("[" + two.heard() + "] " + two.completed());
                })
                .dial();

        call.passes(2000);

        assertThat(seen).containsExactly("[] false");
        assertThat(call.botSaid()).isEqualTo("onethree");
        assertThat(call.transcript()).containsExactlyInAnyOrder("bot: one", "bot:  | two", "bot: three");
    }

    @Test
    void stoppingAPlaybackCostsNothingOfTheNext() {
        AtomicReference<Playback> first = new AtomicReference<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    first.set(conversation.start(Prompt.text("abcdefghij")));
                    conversation.say("next one");
                })
                .dial();

        // The last letter sounds, and the carrier holds the beginning of what follows already.
        call.passes(560);
        first.get().stop();
        call.passes(3000);

        assertThat(call.botSaid()).startsWith("abcdefgh").endsWith("next one");
        assertThat(call.transcript()).last().isEqualTo("bot: next one");
    }

    @Test
    void aTextInPiecesIsSpokenFromItsFirstWholeSentenceOn() {
        LinkedBlockingQueue<String> pieces = new LinkedBlockingQueue<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    Playback said = conversation.say(Prompt.pieces(until("", pieces)));
                    seen.add(said.text());
                })
                .dial();

        pieces.addAll(List.of("It is ", "late. An", "d it"));
        call.loop.until(() -> !call.synthesizer.asked().isEmpty());
        call.passes(5000);
        assertThat(call.botSaid()).isEqualTo("It is late.");
        pieces.addAll(List.of(" is dark.", ""));
        call.loop.until(() -> call.synthesizer.asked().size() == 2);
        call.loop.until(() -> call.passes(20).end() != null);

        assertThat(call.botSaid()).isEqualTo("It is late.And it is dark.");
        assertThat(seen).containsExactly("It is late. And it is dark.");
        assertThat(call.transcript()).containsExactly("bot: It is late. And it is dark.");
    }

    @Test
    void piecesThatBreakOffEndThePlayback() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    Playback said = conversation.say(Prompt.pieces(breakingOff()));
                    seen.add(said.heard() + ", " + said.completed());
                    conversation.say("anyway");
                })
                .dial();

        call.loop.until(() -> call.passes(20).end() != null);

        assertThat(seen).containsExactly("It is late., false");
        assertThat(call.botSaid()).isEqualTo("It is late.anyway");
        assertThat(call.events(CallEvent.EngineFailed.class))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("the line to the model broke"));
    }

    @Test
    void ofSsmlTheWordsAreHeardNotTheTags() {
        AtomicReference<Playback> playback = new AtomicReference<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    seen.add(conversation
                            .say(Prompt.ssml("<speak>tea &amp; <b>cake</b></speak>"))
                            .heard());
                    playback.set(conversation.start(
                            Prompt.ssml("<speak>one two <prosody rate='slow'>three</prosody> four</speak>")));
                    playback.get().await();
                    seen.add(playback.get().heard() + ", " + playback.get().text());
                })
                .dial()
                .passes(60 * 9 + 60 * 10);
        playback.get().stop();
        call.passes(1000);

        assertThat(seen).containsExactly("tea & cake", "one two, one two three four");
        assertThat(call.transcript()).containsExactly("bot: tea & cake", "bot: one two | one two three four");
    }

    @Test
    void aClipIsPlayedAndHasNoText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("clip.wav");
        new Wav(AudioFormat.MULAW_8K, SpokenCode.audio("ding")).write(file);
        TestCall call = TestCall.answeredBy(conversation -> {
                    Playback clip = conversation.say(Prompt.clip(file));
                    seen.add("[" + clip.text() + "] " + clip.completed());
                })
                .dial();

        call.loop.until(() -> call.passes(20).end() != null);

        assertThat(call.botSaid()).isEqualTo("ding");
        assertThat(seen).containsExactly("[] true");
        assertThat(call.transcript()).isEmpty();
    }

    @Test
    void aMissingClipEndsNotCompletedAndTheDialogGoesOn() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    seen.add(""
                            + conversation
                                    .say(Prompt.clip(Path.of("nowhere.wav")))
                                    .completed());
                    conversation.say("hm");
                })
                .dial();

        call.loop.until(() -> call.passes(20).end() != null);

        assertThat(seen).containsExactly("false");
        assertThat(call.botSaid()).isEqualTo("hm");
    }

    @Test
    void silenceTakesItsTime() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.text("a"));
                    conversation.start(Prompt.silence(Duration.ofMillis(2500)));
                    conversation.say("b");
                })
                .dial();

        call.passes(2500);
        assertThat(call.botSaid()).isEqualTo("a");
        call.passes(300);
        assertThat(call.botSaid()).isEqualTo("ab");
        call.passes(1000);
        assertThat(call.end().quality().gaps()).isZero();
    }

    @Test
    void anEmptyTextIsOverAtOnce() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    seen.add("" + conversation.say("").completed());
                    seen.add("" + conversation.say("  ").completed());
                })
                .dial();

        call.passes(100);

        assertThat(seen).containsExactly("true", "true");
        assertThat(call.end()).isNotNull();
    }

    private static Iterator<String> until(String end, LinkedBlockingQueue<String> pieces) {
        return new Iterator<>() {
            private String next = "";
            private boolean read;

            @Override
            public boolean hasNext() {
                if (!read) {
                    try {
                        next = pieces.take();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    read = true;
                }
                return !next.equals(end);
            }

            @Override
            public String next() {
                read = false;
                return next;
            }
        };
    }

    private static Iterator<String> breakingOff() {
        Iterator<String> pieces = List.of("It is late. ", "And").iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (!pieces.hasNext()) {
                    throw new IllegalStateException("the line to the model broke");
                }
                return pieces.next();
            }
        };
    }
}
