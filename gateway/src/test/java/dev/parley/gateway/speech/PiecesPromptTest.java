package dev.parley.gateway.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.call.PromptStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A text that arrives in pieces, and is asked for sentence by sentence. */
class PiecesPromptTest {

    private final Speaker speaker = new Speaker(AudioFormat.MULAW_8K);
    private final Heard heard = new Heard();

    private PromptStream open(Iterator<String> pieces) {
        return new SpokenPrompts(new AnyFormatSynthesizer(speaker), "en-US", "")
                .open(Prompt.pieces(pieces), AudioFormat.MULAW_8K, heard);
    }

    private String segment() throws InterruptedException {
        String started = heard.next();
        if (!started.startsWith("[")) {
            return started;
        }
        String next = heard.next();
        while (next.startsWith("audio")) {
            next = heard.next();
        }
        return started + next;
    }

    @Test
    void sentencesComeOneByOneAsTheyAreAskedFor() throws InterruptedException {
        PromptStream prompt = open(List.of("One. T", "wo. Thr", "ee.").iterator());

        prompt.next();
        assertThat(segment()).isEqualTo("[One.]");
        prompt.next();
        assertThat(segment()).isEqualTo("[Two.]");
        assertThat(speaker.asked).hasSize(2);
        prompt.next();
        assertThat(segment()).isEqualTo("[Three.]");
        prompt.next();
        assertThat(heard.next()).isEqualTo("end");
    }

    @Test
    void anIteratorThatBlocksHoldsUpNobodyElse() throws InterruptedException {
        BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
        PromptStream prompt = open(taking(pieces));

        prompt.next();
        assertThat(heard.reports).isEmpty();
        pieces.add("One. Two");
        assertThat(segment()).isEqualTo("[One.]");
        prompt.cancel();
    }

    @Test
    void whatWasReadBeforeItBrokeOffIsSpokenFirst() throws InterruptedException {
        Iterator<String> good = List.of("One. Two. Th").iterator();
        PromptStream prompt = open(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (!good.hasNext()) {
                    throw new NoClassDefFoundError("the model");
                }
                return good.next();
            }
        });

        prompt.next();
        assertThat(segment()).isEqualTo("[One.]");
        prompt.next();
        assertThat(segment()).isEqualTo("[Two.]");
        prompt.next();
        assertThat(heard.next())
                .startsWith("failed INTERNAL the text broke off")
                .contains("the model");
    }

    @Test
    void givingUpInterruptsTheReader() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        PromptStream prompt = open(new Iterator<>() {
            @Override
            public boolean hasNext() {
                reading.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException now) {
                    interrupted.countDown();
                    throw new IllegalStateException(now);
                }
                return false;
            }

            @Override
            public String next() {
                return "";
            }
        });

        prompt.next();
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        prompt.cancel();

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heard.reports).isEmpty();
    }

    @Test
    void noMoreIsReadThanMayWait() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        CountDownLatch manyRead = new CountDownLatch(101);
        PromptStream prompt = open(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                manyRead.countDown();
                return "Sentence " + read.incrementAndGet() + ". ";
            }
        });

        assertThat(manyRead.await(30, TimeUnit.SECONDS)).isTrue();
        for (int i = 1; i <= 300; i++) {
            prompt.next();
            assertThat(segment()).isEqualTo("[Sentence " + i + ".]");
            // A hundred wait, one is in the reader's hand, and one more shows that it is over.
            assertThat(read.get()).isLessThanOrEqualTo(i + 102);
        }
        prompt.cancel();
    }

    @Test
    void givingUpStopsTheEngine() throws InterruptedException {
        speaker.hanging = true;
        PromptStream prompt = open(List.of("One. ", "Two.").iterator());
        prompt.next();
        assertThat(heard.next()).isEqualTo("[One.");

        prompt.cancel();

        while (speaker.cancelled.get() == 0) {
            Thread.onSpinWait();
        }
        assertThat(speaker.cancelled).hasValue(1);
    }

    private static Iterator<String> taking(BlockingQueue<String> pieces) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                try {
                    return pieces.take();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        };
    }
}
